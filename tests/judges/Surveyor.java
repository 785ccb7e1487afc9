// Fills in XForms with JavaRosa, the engine of ODK Collect, as somebody does who answers one question after the other.
//
// Arguments: folders. Each has form.xml, the lists it names, and answers.tsv: a name, a tab, and an answer in base64
// a line; `lang` is the language to fill it in. Written there: instance.xml, as it would be sent, and said.tsv: for
// each question that was asked its name, what became of the answer, what the question said, and what was said to a bad
// answer. Nothing is sent where an answer was refused.

import java.io.*;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.util.*;
import org.javarosa.core.model.*;
import org.javarosa.core.model.data.*;
import org.javarosa.core.model.data.helper.Selection;
import org.javarosa.core.model.instance.InstanceInitializationFactory;
import org.javarosa.core.model.utils.DateUtils;
import org.javarosa.core.reference.*;
import org.javarosa.core.services.PropertyManager;
import org.javarosa.form.api.*;
import org.javarosa.model.xform.*;
import org.javarosa.xform.util.XFormUtils;

public class Surveyor {
    static Path folder;

    public static void main(String[] folders) throws Exception {
        new XFormsModule().registerModule();
        PropertyManager.setPropertyManager(new org.opendatakit.validate.StubPropertyManager());
        ReferenceManager.instance().addReferenceFactory(new Beside());
        for (String each : folders) {
            folder = Path.of(each);
            fill();
        }
    }

    static void fill() throws Exception {
        Map<String, Deque<String>> answers = new HashMap<>();
        for (String line : Files.readAllLines(folder.resolve("answers.tsv"))) {
            String[] pair = line.split("\t", -1);
            String said = new String(Base64.getDecoder().decode(pair[1]), StandardCharsets.UTF_8);
            answers.computeIfAbsent(pair[0], name -> new ArrayDeque<>()).add(said);
        }
        FormDef form = XFormUtils.getFormFromFormXml(folder.resolve("form.xml").toString(), null);
        form.initialize(true, new InstanceInitializationFactory());
        FormEntryModel model = new FormEntryModel(form);
        FormEntryController controller = new FormEntryController(model);
        controller.setLanguage(answers.get("lang").peek());
        List<String> told = new ArrayList<>();
        boolean whole = walk(controller, answers, told);
        Files.write(folder.resolve("said.tsv"), told);
        if (whole) {
            controller.finalizeFormEntry();
            byte[] sent = new XFormSerializingVisitor().serializeInstance(form.getInstance());
            Files.write(folder.resolve("instance.xml"), sent);
        }
    }

    static boolean walk(FormEntryController controller, Map<String, Deque<String>> answers, List<String> told) {
        boolean whole = true;
        int before = -1;
        controller.jumpToIndex(FormIndex.createBeginningOfFormIndex());
        for (int event = controller.stepToNextEvent(); event != FormEntryController.EVENT_END_OF_FORM;
                event = controller.stepToNextEvent()) {
            if (event == FormEntryController.EVENT_PROMPT_NEW_REPEAT) {
                String name = controller.getModel().getFormIndex().getReference().getNameLast();
                boolean more = !answers.getOrDefault(name, new ArrayDeque<>()).isEmpty();
                if (more && told.size() > before) {  // one in which nothing was asked is the last
                    before = told.size();
                    controller.newRepeat();
                }
            } else if (event == FormEntryController.EVENT_QUESTION) {
                whole &= ask(controller, answers, told);
            }
        }
        return whole;
    }

    static boolean ask(FormEntryController controller, Map<String, Deque<String>> answers, List<String> told) {
        FormEntryPrompt prompt = controller.getModel().getQuestionPrompt();
        var path = controller.getModel().getFormIndex().getReference();
        String name = path.size() > 2 ? path.getParentRef().getNameLast() : path.getNameLast();
        String said = answers.getOrDefault(name, new ArrayDeque<>()).poll();
        IAnswerData data = said == null ? null : data(prompt, said);
        boolean known = said == null || data != null;
        int outcome = known ? controller.answerQuestion(data, true) : -1;
        String became = switch (outcome) {
            case FormEntryController.ANSWER_OK -> "taken";
            case FormEntryController.ANSWER_REQUIRED_BUT_EMPTY -> "missing";
            case FormEntryController.ANSWER_CONSTRAINT_VIOLATED -> "refused";
            default -> "not to be chosen";
        };
        String why = outcome == FormEntryController.ANSWER_CONSTRAINT_VIOLATED ? prompt.getConstraintText(data) : "";
        told.add(String.join("\t", name, became, prompt.getQuestionText(), why));
        return outcome == FormEntryController.ANSWER_OK;
    }

    static IAnswerData data(FormEntryPrompt prompt, String said) {
        return switch (prompt.getControlType()) {
            case Constants.CONTROL_SELECT_ONE -> {
                Selection one = chosen(prompt, said);
                yield one == null ? null : new SelectOneData(one);
            }
            case Constants.CONTROL_SELECT_MULTI -> {
                List<Selection> several = new ArrayList<>();
                for (String each : said.split(" ")) {
                    several.add(chosen(prompt, each));
                }
                yield several.contains(null) ? null : new SelectMultiData(several);
            }
            default -> switch (prompt.getDataType()) {
                case Constants.DATATYPE_DATE -> new DateData(DateUtils.parseDate(said));
                case Constants.DATATYPE_DECIMAL -> new DecimalData(Double.parseDouble(said));
                default -> new StringData(said);
            };
        };
    }

    static Selection chosen(FormEntryPrompt prompt, String said) {
        for (SelectChoice each : prompt.getSelectChoices()) {
            if (each.getValue().equals(said)) {
                return each.selection();
            }
        }
        return null;
    }

    /** Lists that a form names lie beside it. */
    static class Beside extends PrefixedRootFactory {
        Beside() {
            super(new String[] {"file-csv"});
        }

        @Override
        protected Reference factory(String end, String uri) {
            Path file = folder.resolve(Path.of(end).getFileName());
            return (Reference) java.lang.reflect.Proxy.newProxyInstance(
                Reference.class.getClassLoader(), new Class<?>[] {Reference.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "doesBinaryExist" -> Files.exists(file);
                    case "getStream" -> Files.newInputStream(file);
                    case "getURI" -> uri;
                    case "getLocalURI" -> file.toString();
                    case "isReadOnly" -> true;
                    case "probeAlternativeReferences" -> new Reference[0];
                    default -> throw new IOException(method.getName());
                });
        }
    }
}
