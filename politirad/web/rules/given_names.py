"""Common given names in Norway: the difference between «Sander (15)» and «Sentrum (15)»."""

_NAMES = """
Abdi Abdirahman Abdullah Adam Adele Adrian Agnes Ahmad Ahmed Aksel Albert Aleksander Alexander
Alfred Ali Alma Amalie Amanda Amina Amir Anders Andrea Andreas Andrine Ane Anette Anita Anja Anna
Anne Anniken Anton Arild Arne Arvid Asbjørn Astrid Atle Aud Aurora Axel Ayaan Benedicte Benjamin
Bente Berit Birger Birgit Bjarne Bjørg Bjørn Brage Camilla Carl Caroline Casper Cecilie Charlotte
Christian Christina Christoffer Christopher Dag Dagny Daniel David Ebba Edel Edith Edvard Egil Einar
Eira Eirik Eirin Elena Eli Elias Eline Elisabeth Elise Eliza Ella Ellen Elliot Elsa Else Emil Emilie
Emily Emma Emmanuel Emrik Erik Erika Erlend Erling Eskil Espen Ester Eva Even Fatima Felix Ferdinand
Filip Finn Frank Fredrik Frida Frode Frøydis Gabriel Geir Georg Gerd Gina Grete Gro Gudrun Gunn
Gunnar Gunvor Guro Gustav Haakon Hadi Halvor Hamza Hanna Hannah Hanne Hans Harald Hassan Hauk Hedda
Hedvig Heidi Helena Helene Helga Helge Henriette Henrik Herman Hilde Hugo Hussein Håkon Håvard
Ibrahim Ida Idar Ildri Ines Ingeborg Inger Ingrid Ingvild Irene Iris Isabel Isabella Isak Iselin
Ismail Ivar Iver Jacob Jakob Jakub Jan Janne Jarle Jasmin Jenny Jens Jesper Joachim Joakim Johan
Johanna Johanne Johannes John Johnny Jon Jonas Jonathan Josefine Julia Julian Julie Jørgen Jørn Kaja
Kamilla Karen Kari Karin Karl Karoline Kaspar Kasper Katrine Kennet Kenneth Ketil Kevin Khadija Kim
Kine Kirsten Kjell Kjersti Kjetil Klara Knut Konrad Kristian Kristin Kristina Kristine Kristoffer
Kåre Lars Lasse Laura Layla Lea Leah Leif Leila Lena Lene Leo Leon Lilly Lina Linda Line Linn Linnea
Lisa Liv Live Loke Lotte Louise Lucas Ludvig Lukas Luna Lykke Madeleine Mads Magne Magnhild Magnus
Maia Maja Malin Marcus Maren Margit Margrete Mari Maria Marianne Marie Marit Marius Markus Marte
Martha Marthe Martin Martine Mathea Mathias Mathilde Matilde Matteo Max Maya Merete Mia Michael
Mikael Mikkel Mina Mohamed Mohammad Mohammed Mona Monica Morten Muhammad Mustafa Máhtte Najma
Nathalie Nathaniel Nicolai Nikolai Nils Nina Noah Noor Nora Norah Oda Odd Odin Ola Olai Olav Ole
Oliver Olivia Omar Omer Oscar Oskar Osman Ove Patrick Patrik Paul Peder Per Pernille Peter Petra
Petter Phillip Ragna Ragnar Ragnhild Rakel Ranveig Rebecca Rebekka Reidar Reidun Robert Robin Roger
Rolf Ronja Roy Runar Rune Ruth Safiya Saga Said Samira Samuel Sander Sandra Sanna Sara Sarah
Sebastian Selma Serine Severin Sigrid Sigurd Silje Simen Simon Siri Sissel Sivert Snorre Sofia Sofie
Sol Solveig Sondre Stein Steinar Stella Stian Stig Stine Storm Sunniva Susanne Svein Sverre Synne
Synnøve Sølvi Terje Thale Thea Theo Theodor Therese Thomas Thor Thorbjørn Tiril Tobias Tom Tomas
Tommy Tone Tor Tora Tore Torhild Torill Torstein Torunn Trine Trond Trude Trygve Trym Turid Tuva
Ulla Ulrik Unni Vanja Vegard Vera Vetle Victor Victoria Vidar Viktor Viktoria Vilde Vilja Viljar
Wenche Wiktor Wilhelm William Yahya Yasmin Ylva Yngve Yonas Yosef Youssef Yusuf Zahra Zainab Zara
Zofia Zuzanna Áilu Ánte Ådel Ådne Åge Åse Åshild Åsmund Åsne Ørjan Øystein Øyvind
"""
GIVEN_NAMES = frozenset(_NAMES.split())
