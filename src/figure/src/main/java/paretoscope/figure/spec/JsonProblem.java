package paretoscope.figure.spec;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/// Turns what the JSON library objects to into one sentence in the user's words.
final class JsonProblem {
    private JsonProblem() {}

    static UnreadableFigure explained(JacksonException problem, String source) {
        return new UnreadableFigure(source, path(problem), sentence(problem), problem);
    }

    private static String path(JacksonException problem) {
        if (problem instanceof StreamReadException) {
            return "";
        }
        return problem.getPath().stream().map(JsonProblem::step).collect(Collectors.joining("", "$", ""));
    }

    private static String step(JacksonException.Reference step) {
        return step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName();
    }

    private static String sentence(JacksonException problem) {
        return switch (problem) {
            case StreamReadException broken -> broken(broken);
            case UnrecognizedPropertyException unknown -> "\"" + unknown.getPropertyName() + "\" means nothing here";
            case InvalidTypeIdException kind -> "\"" + kind.getTypeId() + "\" is not a kind of layer";
            case InvalidFormatException format when format.getTargetType().isEnum() -> notOneOf(format);
            case ValueInstantiationException refused when refused.getCause() != null -> cause(refused);
            case MismatchedInputException mismatch when isOurs(mismatch) -> mismatch.getOriginalMessage();
            case MismatchedInputException mismatch -> expected(mismatch);
            default -> firstLine(problem.getOriginalMessage());
        };
    }

    private static String broken(StreamReadException problem) {
        var place = problem.getLocation();
        return "not a readable JSON file at line " + place.getLineNr() + ", column " + place.getColumnNr() + " ("
                + firstLine(problem.getOriginalMessage()) + ")";
    }

    private static String cause(ValueInstantiationException refused) {
        return String.valueOf(refused.getCause().getMessage());
    }

    private static String notOneOf(InvalidFormatException format) {
        var choices = Arrays.stream(format.getTargetType().getEnumConstants())
                .map(choice -> choice.toString().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "));
        return "\"" + format.getValue() + "\" is not one of " + choices;
    }

    /// Columns, rows and colours are read by this package, which words its own messages.
    private static boolean isOurs(MismatchedInputException mismatch) {
        return mismatch.getOriginalMessage().endsWith("was expected") || mismatch.getOriginalMessage().contains("#rgb");
    }

    private static String expected(MismatchedInputException mismatch) {
        var type = mismatch.getTargetType();
        if (mismatch.getOriginalMessage().startsWith("Missing required")) {
            return firstLine(mismatch.getOriginalMessage()).replace("Missing required creator property ", "missing: ")
                    .replaceAll(" \\(index.*", "").replace('\'', '"');
        }
        if (type == null) {
            return firstLine(mismatch.getOriginalMessage());
        }
        var wanted = type == double.class || type == Double.class || type == int.class
                ? "a number"
                : type == boolean.class
                        ? "true or false"
                        : type == String.class
                                ? "a text"
                                : java.util.Collection.class.isAssignableFrom(type) ? "a list" : "an object";
        return wanted + " was expected";
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("unreadable");
    }
}
