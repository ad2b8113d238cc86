package paretoscope.app.costofpass;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import paretoscope.views.costofpass.CostOfPassQuery;
import paretoscope.views.costofpass.HumanPrices;
import paretoscope.views.costofpass.Releases;
import paretoscope.views.costofpass.TechniqueSplit;

/// What the user has chosen; metrics that are left open are suggested from the data.
///
/// @param human what a human expert asks
/// @param family a column that says which configurations belong together; none takes every one for itself
/// @param releases where release dates come from
/// @param technique which configurations use a technique; none asks nothing
/// @param resamples of the problems, behind the intervals
record CostOfPassQuestion(Optional<String> quality, Optional<String> cost, HumanPrices human, Optional<String> family,
        Releases releases, Optional<TechniqueSplit> technique, int resamples) {
    static CostOfPassQuestion open() {
        return new CostOfPassQuestion(Optional.empty(), Optional.empty(), HumanPrices.none(), Optional.empty(),
                Releases.ofShipped(), Optional.empty(), CostOfPassQuery.RESAMPLES);
    }

    /// The same with what was suggested for all it leaves open.
    CostOfPassQuestion completedBy(CostOfPassQuestion suggested) {
        var column = releases.column().or(suggested.releases()::column);
        return new CostOfPassQuestion(quality.or(suggested::quality), cost.or(suggested::cost), human, family,
                new Releases(column, releases.shipped(), releases.typed()), technique.or(suggested::technique),
                resamples);
    }

    CostOfPassQuestion withQuality(Optional<String> metric) {
        return new CostOfPassQuestion(metric, cost, human, family, releases, technique, resamples);
    }

    CostOfPassQuestion withCost(Optional<String> metric) {
        return new CostOfPassQuestion(quality, metric, human, family, releases, technique, resamples);
    }

    CostOfPassQuestion withHuman(HumanPrices prices) {
        return new CostOfPassQuestion(quality, cost, prices, family, releases, technique, resamples);
    }

    /// A human's price on all tasks, or on one; none takes it away.
    CostOfPassQuestion withHuman(Optional<String> task, OptionalDouble price) {
        if (task.isEmpty()) {
            return withHuman(new HumanPrices(price, human.byTask()));
        }
        Map<String, Double> byTask = new HashMap<>(human.byTask());
        price.ifPresentOrElse(value -> byTask.put(task.get(), value), () -> byTask.remove(task.get()));
        return withHuman(new HumanPrices(human.everywhere(), byTask));
    }

    CostOfPassQuestion withFamily(Optional<String> column) {
        return new CostOfPassQuestion(quality, cost, human, column, releases, technique, resamples);
    }

    CostOfPassQuestion withReleases(Releases from) {
        return new CostOfPassQuestion(quality, cost, human, family, from, technique, resamples);
    }

    CostOfPassQuestion withTechnique(Optional<TechniqueSplit> split) {
        return new CostOfPassQuestion(quality, cost, human, family, releases, split, resamples);
    }

    CostOfPassQuestion withResamples(int count) {
        return new CostOfPassQuestion(quality, cost, human, family, releases, technique, count);
    }
}
