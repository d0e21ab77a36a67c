// Checks a PDF against PDF/A and PDF/UA with the veraPDF engine: `Validate 2a,ua1 file.pdf`.
// The jar's own profile loader needs JAXB, which is stripped from it; here the profiles are read by DOM.
// A runtime without a compiler needs Validate.class: javac --release 17 -cp <jar> Validate.java
import java.io.FileInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.*;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

public class Validate {
    static final Map<String, String> FILES = Map.of("2a", "PDFA-2A", "2b", "PDFA-2B", "3a", "PDFA-3A", "ua1", "PDFUA-1");

    static String text(Element parent, String tag) {
        NodeList found = parent.getElementsByTagName(tag);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent();
    }

    static ErrorDetails error(Element rule) {
        List<ErrorArgument> arguments = new ArrayList<>();
        NodeList found = rule.getElementsByTagName("argument");
        for (int i = 0; i < found.getLength(); i++) {
            Element argument = (Element) found.item(i);
            arguments.add(ErrorArgumentImpl.fromValues(argument.getTextContent(), argument.getAttribute("name"), null));
        }
        return Profiles.errorFromValues(text(rule, "message"), arguments);
    }

    static ValidationProfile profile(String name) throws Exception {
        String path = "/org/verapdf/pdfa/validation/" + FILES.get(name) + ".xml";
        try (InputStream xml = Validate.class.getResourceAsStream(path)) {
            Element root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(xml).getDocumentElement();
            Set<Rule> rules = new HashSet<>();
            NodeList ruleNodes = root.getElementsByTagName("rule");
            for (int i = 0; i < ruleNodes.getLength(); i++) {
                Element rule = (Element) ruleNodes.item(i);
                Element id = (Element) rule.getElementsByTagName("id").item(0);
                rules.add(Profiles.ruleFromValues(
                    Profiles.ruleIdFromValues(
                        PDFAFlavour.Specification.valueOf(id.getAttribute("specification")),
                        id.getAttribute("clause"), Integer.parseInt(id.getAttribute("testNumber"))),
                    rule.getAttribute("object"), Boolean.valueOf(rule.getAttribute("deferred")), rule.getAttribute("tags"),
                    text(rule, "description"), text(rule, "test"), error(rule), new ArrayList<>()));
            }
            Set<Variable> variables = new HashSet<>();
            NodeList variableNodes = root.getElementsByTagName("variable");
            for (int i = 0; i < variableNodes.getLength(); i++) {
                Element variable = (Element) variableNodes.item(i);
                variables.add(Profiles.variableFromValues(variable.getAttribute("name"), variable.getAttribute("object"),
                    text(variable, "defaultValue"), text(variable, "value")));
            }
            return Profiles.profileFromValues(PDFAFlavour.valueOf(root.getAttribute("flavour")),
                Profiles.profileDetailsFromValues(name, name, "", new Date()), "", rules, variables);
        }
    }

    public static void main(String[] arguments) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        boolean passes = true;
        for (String name : arguments[0].split(",")) {
            ValidationProfile profile = profile(name);
            try (var file = new FileInputStream(arguments[1]);
                    var parser = Foundries.defaultInstance().createParser(file, profile.getPDFAFlavour());
                    var validator = Foundries.defaultInstance().createValidator(profile, false)) {
                ValidationResult result = validator.validate(parser);
                passes &= result.isCompliant();
                System.out.println(name + (result.isCompliant() ? " passes " : " fails ") + result.getTotalAssertions());
                for (TestAssertion assertion : result.getTestAssertions()) {
                    if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                        System.out.println("  " + assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber()
                            + " " + assertion.getMessage() + " at " + assertion.getLocation().getContext());
                    }
                }
            }
        }
        System.exit(passes ? 0 : 1);
    }
}
