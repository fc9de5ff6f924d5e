package budgetledger.classification;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What codes are called, edition by edition: the functional classification (支出功能分类科目) and the departments'
/// economic classification (部门预算支出经济分类科目).
///
/// It is not the whole standard: it holds the codes that published documents use and the more common rest, from
/// edition 2018 on. The first year of a name is the first edition we claim it for, not always the first that had it;
/// where that was not certain it is 2022. So an unknown code means that we cannot check it, not that it is wrong.
///
/// Immutable. Load it once and keep it.
public final class Classification {
    private final NameTable<FunctionCode> functions;
    private final NameTable<EconomicCode> economics;

    private Classification(NameTable<FunctionCode> functions, NameTable<EconomicCode> economics) {
        this.functions = functions;
        this.economics = economics;
    }

    /// Reads our data files. Throws IllegalStateException with file and line when one is malformed: a broken build.
    public static Classification load() {
        return new Classification(
                new NameTable<>(ClassificationFile.read("/classification/function.csv", FunctionCode::new)),
                new NameTable<>(ClassificationFile.read("/classification/economic.csv", EconomicCode::new)));
    }

    /// The official name; empty when the code is not known in this edition.
    public Optional<String> nameOf(FunctionCode code, Edition edition) {
        return functions.find(code, edition).map(CodeName::name);
    }

    /// The official name; empty when the code is not known in this edition.
    public Optional<String> nameOf(EconomicCode code, Edition edition) {
        return economics.find(code, edition).map(CodeName::name);
    }

    /// How the name is known; empty when the code is not known in this edition.
    public Optional<Basis> basisOf(FunctionCode code, Edition edition) {
        return functions.find(code, edition).map(CodeName::basis);
    }

    /// How the name is known; empty when the code is not known in this edition.
    public Optional<Basis> basisOf(EconomicCode code, Edition edition) {
        return economics.find(code, edition).map(CodeName::basis);
    }

    /// Whether [#nameOf(FunctionCode, Edition)] has an answer.
    public boolean isKnown(FunctionCode code, Edition edition) {
        return functions.find(code, edition).isPresent();
    }

    /// Whether [#nameOf(EconomicCode, Edition)] has an answer.
    public boolean isKnown(EconomicCode code, Edition edition) {
        return economics.find(code, edition).isPresent();
    }

    /// The names from 类 down to the code itself (类, 款, 项 for an item); empty when any of them is not known.
    public Optional<List<String>> pathOf(FunctionCode code, Edition edition) {
        return path(code, FunctionCode::parent, step -> nameOf(step, edition));
    }

    /// The names from 类 down to the code itself; empty when any of them is not known.
    public Optional<List<String>> pathOf(EconomicCode code, Edition edition) {
        return path(code, EconomicCode::parent, step -> nameOf(step, edition));
    }

    /// The known codes one level below, in order.
    public List<FunctionCode> childrenOf(FunctionCode code, Edition edition) {
        return functions.select(edition, child -> child.parent().filter(code::equals).isPresent());
    }

    /// The known codes one level below, in order.
    public List<EconomicCode> childrenOf(EconomicCode code, Edition edition) {
        return economics.select(edition, child -> child.parent().filter(code::equals).isPresent());
    }

    /// The known 类 of the functional classification, in order.
    public List<FunctionCode> functionClasses(Edition edition) {
        return functions.select(edition, code -> code.level() == FunctionLevel.CLASS);
    }

    /// The known 类 of the economic classification, in order.
    public List<EconomicCode> economicClasses(Edition edition) {
        return economics.select(edition, code -> code.level() == EconomicLevel.CLASS);
    }

    private static <C> Optional<List<String>> path(
            C code, Function<C, Optional<C>> parentOf, Function<C, Optional<String>> nameOf) {
        List<String> names = new ArrayList<>();
        for (Optional<C> step = Optional.of(code); step.isPresent(); step = step.flatMap(parentOf)) {
            Optional<String> name = step.flatMap(nameOf);
            if (name.isEmpty()) {
                return Optional.empty();
            }
            names.add(name.get());
        }
        Collections.reverse(names);
        return Optional.of(List.copyOf(names));
    }
}
