package paretoscope.app.costofpass;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paretoscope.app.analyses.Asking.Asked;
import paretoscope.app.choices.Choices;
import paretoscope.eval.source.Cancellation;
import paretoscope.store.ConfigurationTable;
import paretoscope.store.Scope;
import paretoscope.store.WorkspaceException;
import paretoscope.views.Project;
import paretoscope.views.costofpass.CostOfPassQuery;
import paretoscope.views.front.UnclearQuestion;

/// Answers the cost-of-pass view's questions; what a question leaves open is suggested first. Works in the background.
final class CostOfPassAsking {
    private final Project project;

    CostOfPassAsking(Project project) {
        this.project = project;
    }

    CostOfPassAnswer answer(Asked<CostOfPassQuestion> asked, Cancellation cancellation) throws WorkspaceException {
        var table = project.workspace().configurations(asked.scope());
        if (table.size() == 0) {
            return new CostOfPassAnswer.NoData();
        }
        cancellation.check();
        var choices = Choices.of(table, table);
        var complete = new CostOfPassSuggestions(table, choices).complete(asked.question());
        var texts = texts(table, choices);
        if (complete.quality().isEmpty() || complete.cost().isEmpty()) {
            return new CostOfPassAnswer.Unclear(choices, complete, texts,
                    "Choose a share of passes and a cost at the right, or add results that hold both.");
        }
        try {
            var result = project.costOfPass().compute(query(asked.scope(), complete), cancellation);
            return new CostOfPassAnswer.Found(choices, complete, texts, result);
        } catch (UnclearQuestion unclear) {
            return new CostOfPassAnswer.Unclear(choices, complete, texts, unclear.getMessage());
        }
    }

    private static CostOfPassQuery query(Scope scope, CostOfPassQuestion question) {
        return CostOfPassQuery.of(scope).withMetrics(question.quality().orElseThrow(), question.cost().orElseThrow())
                .withHuman(question.human()).withFamily(question.family())
                .withOverTime(Optional.of(question.releases())).withTechnique(question.technique())
                .withBootstrap(question.resamples(), 1);
    }

    private static Map<String, List<String>> texts(ConfigurationTable table, Choices choices) {
        var texts = new LinkedHashMap<String, List<String>>();
        choices.groups().forEach(column -> texts.put(column,
                table.text(column).stream().flatMap(List::stream).distinct().sorted().toList()));
        return texts;
    }
}
