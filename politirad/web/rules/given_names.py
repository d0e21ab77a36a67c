"""Common given names in Norway: the difference between «Sander (15)» and «Sentrum (15)»."""

_NAMES = """
Abbas Abdi Abdirahman Abdul Abdulla Abdullah Abdullahi Adam Adele Adnan Adrian Agnes Agnieszka Ahmad
Ahmed Aisha Aksel Albert Aleksander Aleksandra Alexander Alfred Ali Alma Alva Alvin Amal Amalie
Amanda Amara Amina Amir Amund Anas Anders Andrea Andreas Andrine Andrzej Ane Anette Anine Anita Anja
Anna Anne Anniken Anton Arash Arben Arild Arne Arnt Aron Arun Arve Arvid Arvin Asbjørn Asha Asta
Astrid Atle Aud Aurelia Aurora Axel Ayaan Ayan Ayesha Ayse Bashir Basma Benedicte Benjamin Bente
Berit Bernt Besnik Bilal Biret Birger Birgit Birk Bjarne Bjørg Bjørn Borghild Brage Brit Britt
Camilla Carl Caroline Casper Cecilie Charlotte Christian Christina Christoffer Christopher Conrad
Dag Dagny Daniel Dardan David Deniz Dennis Dina Dmitri Ebba Edel Edith Edvard Egil Eilif Einar Eira
Eirik Eirin Eldar Elena Eli Elias Elif Eline Elisabeth Elise Eliza Ella Elle Ellen Ellinor Elliot
Elsa Else Embla Emil Emilie Emily Emine Emma Emmanuel Emre Emrik Engla Erik Erika Erlend Erling Erna
Eskil Espen Ester Esther Eva Evelyn Even Ewa Fadi Faisal Falk Farah Fatima Fatmir Felix Ferdinand
Filip Finn Frank Fredrik Frida Fride Frode Frøydis Gabriel Gaute Geir Geirmund Georg Gerd Gina Gitte
Gjermund Grete Gro Gry Gudrun Gunhild Gunn Gunnar Gunvor Guro Gustav Haakon Habiba Hadi Hafsa Halima
Halvard Halvor Hamed Hamid Hamza Hanna Hannah Hanne Hans Harald Harry Hassan Hauk Hawa Hedda Hedvig
Hege Heidi Helena Helene Helga Helge Henriette Henrik Herborg Herman Hermine Hilde Hjalmar Hodan
Hugo Hussein Håkon Håvard Ibrahim Ida Idar Idris Igor Ildri Ilyas Iman Imran Ines Inga Ingeborg
Inger Ingjerd Ingrid Ingvild Irene Iris Iryna Isabel Isabell Isabella Isak Iselin Ismail Issa Ivan
Ivar Iver Jacob Jakob Jakub Jamal Jamila Jan Janne Jarle Jasmin Jenny Jens Jesper Jibril Jo Joachim
Joakim Joar Johan Johanna Johanne Johannes John Johnny Jon Jonas Jonathan Jonny Jorid Jorunn
Josefine Jostein Juhán Julia Julian Julie Jøran Jørgen Jørn Kacper Kai Kaisa Kaja Kaltuma Kamal
Kamilla Karen Kari Karianne Karim Karin Karl Karoline Karsten Kaspar Kasper Katarzyna Kathrine Kato
Katrine Kavitha Kennet Kenneth Ketil Kevin Khadija Khalid Kim Kine Kirsten Kjell Kjellaug Kjersti
Kjetil Klara Knut Kolbjørn Konrad Kristian Kristin Kristina Kristine Kristoffer Krzysztof Kyrre Kåre
Lars Lasse Laura Layla Lea Leah Leander Leif Leila Leiv Lena Lene Leo Leon Liam Liban Lilli Lillian
Lilly Lina Linda Line Linh Linn Linnea Lisa Liv Live Loke Lorentz Lotte Louise Lucas Ludvig Ludvik
Lukas Luna Lydia Lykke Lásse Madeleine Mads Magdalena Magne Magnhild Magnus Mahad Mahmoud Mahmud
Maia Maja Malik Malika Malin Marcin Marcus Marek Maren Margit Margrete Mari Maria Mariam Marianne
Marie Mariell Marit Marius Markus Marlon Marte Martha Marthe Marthine Martin Martine Maryam Mathea
Matheo Mathias Mathilde Matilde Matteo Mattis Max Maya Mehmet Melina Merete Mia Michael Michal
Mikael Mikkel Mille Millie Milo Mina Minh Mio Mohamed Mohammad Mohammed Mona Monica Mons Morten
Muhammad Murat Mustafa Máhtte Nadia Nadir Najma Nasra Natalia Natalie Nathalie Nathaniel Navid Nelly
Nguyen Nicolai Nicoline Niillas Niklas Nikolai Nikolas Nikoline Nils Nina Noa Noah Noor Nora Norah
Oda Odd Oddbjørn Oddny Oddvar Odin Odne Oksana Ola Olai Olav Ole Olea Oleksandr Olena Oline Oliver
Olivia Oliwia Olve Omar Omer Omid Oscar Oskar Osman Ove Patrick Patrik Paul Pawel Paweł Peder Peer
Per Pernille Peter Petra Petter Philip Phillip Pia Piotr Priya Pål Raed Ragna Ragnar Ragnhild Rahman
Rakel Randi Rania Ranim Ranveig Rashid Rasmus Ravi Ravn Rayan Rebecca Rebekka Reidar Reidun Reza
Rikke Risten Rita Roald Roar Robert Robin Roger Rolf Rolv Ronja Roy Runar Rune Ruth Safiya Saga Said
Salem Salma Sami Samir Samira Samuel Sander Sandra Sanna Sara Sarah Sebastian Selma Serine Severin
Sigbjørn Signe Sigrid Sigurd Sigve Silja Silje Simen Simon Simone Sindre Siri Sissel Sivert Sjur
Snorre Sofia Sofie Sofus Sol Solfrid Solveig Sondre Sonja Sophia Sophie Stein Steinar Stella Stian
Stig Stine Storm Sulaiman Suleiman Sumaya Sunniva Sunnva Susanne Svein Sverre Svetlana Synne Synnøve
Szymon Sárá Sølvi Tale Tarjei Terje Tetiana Thale Thanh Tharsan Thea Thelma Theo Theodor Theodora
Therese Thomas Thor Thorbjørn Tia Tilda Tilde Timian Tine Tiril Tobias Tobine Tom Tomas Tomasz Tommy
Tone Tor Tora Torbjørn Tord Tore Torgeir Torger Torhild Torill Torkel Tormod Torstein Torunn Trine
Trond Trude Trygve Trym Turid Tuva Tyra Ulla Ulrik Ulrikke Ulv Una Unni Usman Valon Vanja Vebjørn
Vegard Vera Vetle Victor Victoria Vidar Vigdis Viktor Viktoria Vilde Vilja Viljar Vårin Wanja Wenche
Wiktor Wilhelm William Willy Wilma Yahya Yasin Yasmin Yassin Ylva Yngve Yonas Yosef Youssef Yulia
Yusuf Yvonne Zahra Zainab Zakaria Zaki Zara Zofia Zuzanna Áilu Ánde Ánne Ánte Ådel Ådne Åge Åsa Åse
Åshild Åsmund Åsne Ørjan Ørnulf Øystein Øyvind Øyvor
"""
GIVEN_NAMES = frozenset(_NAMES.split())
