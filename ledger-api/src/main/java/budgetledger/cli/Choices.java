package budgetledger.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import budgetledger.budget.AdjustmentKind;
import budgetledger.budget.AdjustmentStatus;
import budgetledger.budget.Provenance;
import budgetledger.budget.Role;
import budgetledger.budget.SupplementSource;
import budgetledger.budget.VirementMove;
import budgetledger.money.DisplayUnit;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// The values that options take, in English and, where people say it so, in Chinese.
final class Choices {
    /// The time of the people who use the ledger.
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Choices() {}

    private static <T> T choose(Map<String, T> choices, List<String> shown, String value) {
        T choice = choices.get(value.toLowerCase(Locale.ROOT));
        if (choice == null) {
            throw new TypeConversionException("'" + value + "': " + String.join(" | ", shown));
        }
        return choice;
    }

    static final class Axis implements ITypeConverter<String> {
        static final List<String> ALL = List.of("function", "unit", "fund", "kind", "economic", "personnel",
                "operating", "three-public", "procurement", "procurement-item");

        @Override
        public String convert(String value) {
            if (!ALL.contains(value)) {
                throw new TypeConversionException("'" + value + "': " + String.join(" | ", ALL));
            }
            return value;
        }
    }

    static final class Level implements ITypeConverter<String> {
        private static final Map<String, String> LEVELS = Map.of("class", "class", "类", "class", "section", "section",
                "款", "section", "item", "item", "项", "item");

        @Override
        public String convert(String value) {
            return choose(LEVELS, List.of("class", "section", "item", "类", "款", "项"), value);
        }
    }

    static final class Basis implements ITypeConverter<String> {
        private static final Map<String, String> BASES = Map.of("original", "original", "current", "current");

        @Override
        public String convert(String value) {
            return choose(BASES, List.of("original", "current"), value);
        }
    }

    static final class Unit implements ITypeConverter<DisplayUnit> {
        private static final Map<String, DisplayUnit> UNITS = Map.of("yuan", DisplayUnit.YUAN, "元", DisplayUnit.YUAN,
                "wan", DisplayUnit.WAN, "万元", DisplayUnit.WAN, "yi", DisplayUnit.YI, "亿元", DisplayUnit.YI);

        @Override
        public DisplayUnit convert(String value) {
            return choose(UNITS, List.of("yuan", "wan", "yi", "元", "万元", "亿元"), value);
        }
    }

    static final class Kind extends Named<AdjustmentKind> {
        Kind() {
            super(AdjustmentKind.class, AdjustmentKind::chinese);
        }
    }

    static final class Source extends Named<SupplementSource> {
        Source() {
            super(SupplementSource.class, SupplementSource::chinese);
        }
    }

    static final class Status extends Named<AdjustmentStatus> {
        Status() {
            super(AdjustmentStatus.class, AdjustmentStatus::chinese);
        }
    }

    static final class RoleName extends Named<Role> {
        RoleName() {
            super(Role.class, Role::chinese);
        }
    }

    static final class Move extends Named<VirementMove> {
        Move() {
            super(VirementMove.class, VirementMove::chinese);
        }
    }

    static final class Mode implements ITypeConverter<String> {
        private static final Map<String, String> MODES = Map.of("atomic", "atomic", "continue", "continue", "stop",
                "stop", "全成", "atomic", "跳过", "continue", "停止", "stop");

        @Override
        public String convert(String value) {
            return choose(MODES, List.of("atomic", "continue", "stop", "全成", "跳过", "停止"), value);
        }
    }

    static final class Origin implements ITypeConverter<Provenance> {
        private static final Map<String, Provenance> ORIGINS = Map.of("原文", Provenance.ORIGINAL, "original",
                Provenance.ORIGINAL, "推算", Provenance.DERIVED, "derived", Provenance.DERIVED, "导入",
                Provenance.IMPORTED, "imported", Provenance.IMPORTED);

        @Override
        public Provenance convert(String value) {
            return choose(ORIGINS, List.of("原文", "推算", "导入", "ORIGINAL", "DERIVED", "IMPORTED"), value);
        }
    }

    /// A day in figures, or as documents write it: `2022-06-30`, `2022年6月30日`.
    static final class Day implements ITypeConverter<LocalDate> {
        private static final Pattern CHINESE = Pattern.compile("(\\d{4})年(\\d{1,2})月(\\d{1,2})日");

        @Override
        public LocalDate convert(String value) {
            String plain = Amounts.plain(value);
            Matcher chinese = CHINESE.matcher(plain);
            try {
                return chinese.matches()
                        ? LocalDate.of(Integer.parseInt(chinese.group(1)), Integer.parseInt(chinese.group(2)),
                                Integer.parseInt(chinese.group(3)))
                        : LocalDate.parse(plain);
            } catch (DateTimeException e) {
                throw new TypeConversionException("'" + value + "': 2022-06-30 | 2022年6月30日");
            }
        }
    }

    /// A position (`12`), a time with its zone (`2026-03-15T02:00:00Z`), or a time of the day in China
    /// (`2026-03-15T10:00`). A day alone is refused: it does not say which of its moments is meant.
    static final class KnownAt implements ITypeConverter<String> {
        @Override
        public String convert(String value) {
            if (value.matches("\\d{1,18}")) {
                return value;
            }
            try {
                boolean zoned = value.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$") && value.contains("T");
                Instant time = zoned ? OffsetDateTime.parse(value).toInstant()
                        : LocalDateTime.parse(value).atZone(ZONE).toInstant();
                return time.toString();
            } catch (DateTimeParseException e) {
                throw new TypeConversionException(
                        "'" + value + "': 12 | 2026-03-15T10:00 | 2026-03-15T10:00:00+08:00");
            }
        }
    }
}
