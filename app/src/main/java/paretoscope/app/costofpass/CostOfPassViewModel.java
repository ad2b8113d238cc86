package paretoscope.app.costofpass;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.OptionalDouble;
import paretoscope.app.analyses.AnalysisViewModel;
import paretoscope.app.analyses.Page;
import paretoscope.app.feature.ViewContext;
import paretoscope.app.figures.model.EmptyState;
import paretoscope.app.figures.model.LiveFigure;
import paretoscope.charts.CostOfPassChart;
import paretoscope.figure.drawing.MarkId;
import paretoscope.figure.spec.FigureSpec;
import paretoscope.views.costofpass.CostOfPassFigures;
import paretoscope.views.costofpass.CostOfPassResult;

/// The cost-of-pass view: a question, its answer, and the page of it that is shown. Used on the window's thread.
final class CostOfPassViewModel extends AnalysisViewModel<CostOfPassQuestion, CostOfPassAnswer> {
    static final Page PASSES = new Page("passes", "What a pass costs");
    static final Page ESSENTIAL = new Page("essential", "Who is essential");
    static final Page PROGRESS = new Page("progress", "Over time");
    static final Page TECHNIQUES = new Page("techniques", "Techniques' gain");

    CostOfPassViewModel(ViewContext context) {
        super(List.of(PASSES, ESSENTIAL, PROGRESS, TECHNIQUES), CostOfPassQuestion.open(),
                new CostOfPassAnswer.NoData(), new CostOfPassMemory(), context,
                new CostOfPassAsking(context.project())::answer);
    }

    @Override
    protected void present(CostOfPassAnswer answer, Page page) {
        switch (answer) {
            case CostOfPassAnswer.NoData _ -> shown().showInstead(EmptyState.noData());
            case CostOfPassAnswer.Unclear unclear -> shown().showInstead(
                    EmptyState.missing("What a pass costs cannot be told yet", unclear.sentence(), List.of()));
            case CostOfPassAnswer.Found found -> present(found, page);
        }
    }

    private void present(CostOfPassAnswer.Found found, Page page) {
        var result = found.result();
        var words = new CostOfPassWords(result);
        shown().show(words.keys(page), words.table(page), notes(found, page), words.status());
        words.missing(page).ifPresentOrElse(shown().figure()::showInstead,
                () -> shown().figure().show(figure(page, result)));
    }

    private List<String> notes(CostOfPassAnswer.Found found, Page page) {
        var dates = found.asked().releases().column();
        if (page != PROGRESS || dates.isEmpty() || asking().question().releases().column().isPresent()) {
            return found.result().warnings();
        }
        var notes = new ArrayList<>(found.result().warnings());
        notes.add("The program's list knows no release date of these models; those of \"" + dates.get()
                + "\" were taken instead.");
        return notes;
    }

    private LiveFigure figure(Page page, CostOfPassResult result) {
        if (page == ESSENTIAL) {
            return LiveFigure.ofConfigurations(CostOfPassFigures.essentialness(result));
        }
        if (page == PROGRESS) {
            return LiveFigure.of(CostOfPassFigures.progress(result, human()));
        }
        if (page == TECHNIQUES) {
            return LiveFigure.of(CostOfPassFigures.techniques(result));
        }
        return pooled(CostOfPassFigures.passes(result, human()));
    }

    /// Only in the panel of pooled costs do data stand for configurations.
    private static LiveFigure pooled(FigureSpec spec) {
        var configurations = new HashMap<MarkId, String>();
        spec.panels().forEach(panel -> panel.series().stream()
                .filter(series -> series.key().equals(CostOfPassChart.POOLED)).forEach(series -> {
                    for (int datum = 0; datum < series.count(); datum++) {
                        configurations.put(new MarkId(series.key(), datum), series.label(datum).orElse(""));
                    }
                }));
        return LiveFigure.of(spec).standingFor(configurations);
    }

    /// What a human asks where every task has the same price; progress then starts there.
    private OptionalDouble human() {
        var prices = asking().question().human();
        return prices.byTask().isEmpty() ? prices.everywhere() : OptionalDouble.empty();
    }
}
