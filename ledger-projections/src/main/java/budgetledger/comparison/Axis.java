package budgetledger.comparison;

import java.util.ArrayList;
import java.util.List;

import budgetledger.budget.LineKey;
import budgetledger.classification.EconomicCode;
import budgetledger.classification.EconomicLevel;
import budgetledger.classification.FunctionCode;
import budgetledger.classification.FunctionLevel;

/// The axis along which a change is taken apart. For a line it gives a path of keys from coarse to fine, as far as
/// the line is known along this axis.
public sealed interface Axis {
    /// Keys from coarse to fine; shorter than [#depth()] when the line is not known so finely.
    List<String> path(LineKey line);

    /// How many keys a line has that is known at the level asked for.
    int depth();

    /// 功能分类, down to 类, 款 or 项.
    record ByFunction(FunctionLevel level) implements Axis {
        @Override
        public List<String> path(LineKey line) {
            List<String> path = new ArrayList<>();
            FunctionCode code = line.function();
            for (FunctionLevel step : FunctionLevel.values()) {
                if (code != null && step.compareTo(level) <= 0 && step.compareTo(code.level()) <= 0) {
                    path.add(code.at(step).value());
                }
            }
            return path;
        }

        @Override
        public int depth() {
            return (int) List.of(FunctionLevel.values()).stream().filter(step -> step.compareTo(level) <= 0).count();
        }
    }

    /// 部门支出经济分类, down to 类 or 款.
    record ByEconomic(EconomicLevel level) implements Axis {
        @Override
        public List<String> path(LineKey line) {
            List<String> path = new ArrayList<>();
            EconomicCode code = line.economic();
            for (EconomicLevel step : EconomicLevel.values()) {
                if (code != null && step.compareTo(level) <= 0 && step.compareTo(code.level()) <= 0) {
                    path.add(code.at(step).value());
                }
            }
            return path;
        }

        @Override
        public int depth() {
            return (int) List.of(EconomicLevel.values()).stream().filter(step -> step.compareTo(level) <= 0).count();
        }
    }

    /// 预算单位.
    record ByUnit() implements Axis {
        @Override
        public List<String> path(LineKey line) {
            return line.unit() == null ? List.of() : List.of(line.unit().value());
        }

        @Override
        public int depth() {
            return 1;
        }
    }

    /// 资金性质.
    record ByFund() implements Axis {
        @Override
        public List<String> path(LineKey line) {
            return List.of(line.fund().name());
        }

        @Override
        public int depth() {
            return 1;
        }
    }

    /// 基本支出 and 项目支出.
    record ByKind() implements Axis {
        @Override
        public List<String> path(LineKey line) {
            return line.kind() == null ? List.of() : List.of(line.kind().name());
        }

        @Override
        public int depth() {
            return 1;
        }
    }
}
