package paretoscope.app.front.model;

import java.util.Optional;
import paretoscope.app.choices.Choices;
import paretoscope.app.preferences.Money;
import paretoscope.eval.Unit;
import paretoscope.views.front.FrontObjective;
import paretoscope.views.front.FrontQuery;
import paretoscope.views.front.FrontResult;

/// What came of a question to the front view.
public sealed interface FrontAnswer {
    /// What could have been asked instead.
    Choices choices();

    /// There are no configurations at all.
    record NoData() implements FrontAnswer {
        @Override
        public Choices choices() {
            return Choices.none();
        }
    }

    /// There are configurations, but none that has both a quality and a cost.
    record NoPair(Choices choices, int configurations) implements FrontAnswer {}

    /// A front.
    ///
    /// @param query that the result answers
    /// @param quality the quality's position among the result's objectives
    /// @param cost the cost's position among them
    record Found(Choices choices, FrontQuery query, FrontResult result, int quality, int cost) implements FrontAnswer {
        /// The same front with amounts of dollars in another currency.
        Found in(Money money) {
            return money.isConverted()
                    ? new Found(choices.in(money), query,
                            result.withUnit(Unit.USD, new Unit(money.currency()), money.perDollar()),
                            quality, cost)
                    : this;
        }

        /// Whether the cost was recorded in dollars, whatever currency it is shown in.
        public boolean costsDollars() {
            return result.table().column(result.objectives().get(cost).name())
                    .filter(column -> column.metric().unit().equals(Unit.USD)).isPresent();
        }

        /// The same question with another answer, as at prices that are being tried out.
        Found with(FrontResult other) {
            return new Found(choices, query, other, quality, cost);
        }

        public Optional<FrontObjective> objective(Role role) {
            var objectives = result.objectives();
            return switch (role) {
                case QUALITY -> Optional.of(objectives.get(quality));
                case COST -> Optional.of(objectives.get(cost));
                case THIRD -> objectives.size() > 2 ? Optional.of(objectives.get(2)) : Optional.empty();
            };
        }
    }
}
