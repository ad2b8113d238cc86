package paretoscope.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import paretoscope.eval.cost.CostModel;
import paretoscope.eval.cost.CostModelJson;
import paretoscope.eval.formula.FormulaColumn;
import paretoscope.eval.formula.UnreadableFormula;

/// The cost models a workspace keeps, as columns. One that a newer program wrote is passed over rather than standing in
/// the way of everything else.
final class KeptCosts {
    private static final Logger LOG = LoggerFactory.getLogger(KeptCosts.class);

    private KeptCosts() {}

    static Map<String, CostModel> models(Map<String, String> kept) {
        var models = new TreeMap<String, CostModel>();
        kept.forEach((name, json) -> {
            try {
                models.put(name, CostModelJson.read(json));
            } catch (IllegalArgumentException e) {
                LOG.warn("the cost {} is passed over: {}", name, e.getMessage());
            }
        });
        return models;
    }

    /// The kept columns, then those of the moment; of two with one name the latter.
    static List<FormulaColumn> columns(Map<String, String> kept, List<FormulaColumn> ofTheMoment) {
        var columns = new ArrayList<FormulaColumn>();
        models(kept).forEach((name, model) -> {
            if (ofTheMoment.stream().noneMatch(column -> column.name().equals(name))) {
                try {
                    columns.add(model.column(name));
                } catch (UnreadableFormula e) {
                    LOG.warn("the cost {} is passed over: {}", name, e.getMessage());
                }
            }
        });
        columns.addAll(ofTheMoment);
        return columns;
    }
}
