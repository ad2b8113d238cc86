package paretoscope.app.imports;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import paretoscope.eval.Direction;
import paretoscope.eval.Unit;
import paretoscope.eval.source.ColumnMapping;
import paretoscope.eval.source.Role;

/// One column of a table while the user decides how it is read.
public final class ColumnChoice {
    private static final String BY_USER = "chosen by you";

    private final ColumnMapping guess;
    private final List<String> examples;
    private final ObjectProperty<Role> role;
    private final StringProperty unit;
    private final ObjectProperty<Optional<Direction>> direction;
    private final BooleanProperty zeroIsUnknown;
    private final ReadOnlyStringWrapper why;

    ColumnChoice(ColumnMapping guess, List<String> examples) {
        this.guess = guess;
        this.examples = List.copyOf(examples);
        role = new SimpleObjectProperty<>(this, "role", guess.role());
        unit = new SimpleStringProperty(this, "unit", guess.unit().symbol());
        direction = new SimpleObjectProperty<>(this, "direction", guess.direction());
        zeroIsUnknown = new SimpleBooleanProperty(this, "zeroIsUnknown", guess.zeroIsUnknown());
        why = new ReadOnlyStringWrapper(this, "why", guess.why());
        role.subscribe(now -> why.set(now == guess.role() ? guess.why() : BY_USER));
        role.subscribe((_, _) -> suggestDirection());
    }

    public String name() {
        return guess.column();
    }

    /// A few values of the column.
    public List<String> examples() {
        return examples;
    }

    public ObjectProperty<Role> roleProperty() {
        return role;
    }

    /// The unit's symbol; empty when nobody knows.
    public StringProperty unitProperty() {
        return unit;
    }

    public ObjectProperty<Optional<Direction>> directionProperty() {
        return direction;
    }

    public BooleanProperty zeroIsUnknownProperty() {
        return zeroIsUnknown;
    }

    /// How the role came about.
    public ReadOnlyStringProperty whyProperty() {
        return why.getReadOnlyProperty();
    }

    /// Back to the guess.
    public void reset() {
        role.set(guess.role());
        unit.set(guess.unit().symbol());
        direction.set(guess.direction());
        zeroIsUnknown.set(guess.zeroIsUnknown());
    }

    /// The decision.
    public ColumnMapping mapping() {
        boolean measured = RoleText.isMeasured(role.get());
        return new ColumnMapping(name(), role.get(), measured ? new Unit(unit.get()) : Unit.UNKNOWN,
                measured ? direction.get() : Optional.empty(), measured && zeroIsUnknown.get(), why.get());
    }

    /// Most qualities are better high and most costs better low; the user sees the choice and can turn it round.
    private void suggestDirection() {
        if (direction.get().isPresent()) {
            return;
        }
        switch (role.get()) {
            case QUALITY -> direction.set(Optional.of(Direction.HIGHER_IS_BETTER));
            case COST -> direction.set(Optional.of(Direction.LOWER_IS_BETTER));
            case CONFIGURATION, TASK, ITEM, ATTEMPT, GROUP, KNOB, USAGE, UNCERTAINTY, N, WEIGHT, DATE, ANSWER,
                    CONFIDENCE, METRIC, DETAIL, IGNORE ->
                {
                }
        }
    }
}
