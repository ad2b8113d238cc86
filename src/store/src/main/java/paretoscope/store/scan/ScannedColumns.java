package paretoscope.store.scan;

import java.util.List;
import java.util.stream.IntStream;
import paretoscope.eval.source.Scan;
import paretoscope.eval.source.Scan.Use;

/// The columns of a scan by what they are for.
///
/// @param names the columns' names in the file
record ScannedColumns(List<String> names, List<Use> uses) {
    static ScannedColumns of(Scan scan) {
        return new ScannedColumns(scan.columns().stream().map(Scan.Column::name).toList(),
                scan.columns().stream().map(Scan.Column::use).toList());
    }

    /// The same columns, now that it is known what they are for; null where they would have to be laid out otherwise.
    boolean laidOutFor(List<Use> known) {
        return known.size() == uses.size()
                && IntStream.range(0, uses.size()).allMatch(i -> isLike(uses.get(i), known.get(i)));
    }

    private static boolean isLike(Use laid, Use known) {
        return laid.getClass() == known.getClass() || isDescription(laid) && isDescription(known);
    }

    private static boolean isDescription(Use use) {
        return use instanceof Use.Tag || use instanceof Use.Detail;
    }

    List<Integer> of(Class<? extends Use> use) {
        return IntStream.range(0, uses.size()).filter(i -> use.isInstance(uses.get(i))).boxed().toList();
    }

    /// The columns that are laid out.
    List<Integer> kept() {
        return IntStream.range(0, uses.size()).filter(i -> !(uses.get(i) instanceof Use.None)).boxed().toList();
    }

    List<Integer> numbers() {
        return kept().stream().filter(this::isNumber).toList();
    }

    List<Integer> texts() {
        return kept().stream().filter(i -> !isNumber(i)).toList();
    }

    /// Those that name neither runs nor items.
    List<Integer> plainTexts() {
        return texts().stream().filter(i -> !(uses.get(i) instanceof Use.Names || uses.get(i) instanceof Use.Item))
                .toList();
    }

    boolean isNumber(int column) {
        return switch (uses.get(column)) {
            case Use.Measure _,Use.Confidence _,Use.Try _ -> true;
            case Use.Names _,Use.Item _,Use.Answer _,Use.Tag _,Use.Failure _,Use.Detail _,Use.None _ -> false;
        };
    }

    int item() {
        return of(Use.Item.class).getFirst();
    }
}
