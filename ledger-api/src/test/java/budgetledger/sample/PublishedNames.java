package budgetledger.sample;

import java.util.Map;

import budgetledger.budget.BreakdownAxis;
import budgetledger.budget.BreakdownItem;

/// Where the document prints a figure of the sample.
final class PublishedNames {
    static final Map<String, String> AREAS =
            Map.of("一般公共服务支出", "201", "教育支出", "205", "社会保障和就业支出", "208", "卫生健康支出", "210");

    static final Map<String, String> FUNCTIONS = Map.ofEntries(
            Map.entry("2010301", "项:行政运行"),
            Map.entry("2010302", "项:一般行政管理事务"),
            Map.entry("2010350", "项:事业运行"),
            Map.entry("2050803", "项:培训支出"),
            Map.entry("2080501", "项:行政单位离退休"),
            Map.entry("2080505", "项:机关事业单位基本养老保险缴费支出"),
            Map.entry("2080506", "项:机关事业单位职业年金缴费支出"),
            Map.entry("2101101", "项:行政单位医疗"),
            Map.entry("2101102", "项:事业单位医疗"),
            Map.entry("2101103", "项:公务员医疗补助"),
            Map.entry("2101199", "项:其他行政事业单位医疗支出"));

    private PublishedNames() {}

    static String item(BreakdownAxis axis, BreakdownItem item) {
        String label = item.label() + (item.occurrence() == 2 ? "（第二次列出）" : "");
        return switch (axis) {
            case PERSONNEL -> "六、一般公共预算基本支出情况表/" + label;
            case OPERATING -> "十、其他重要事项/（一）机关运行经费/" + label;
            case THREE_PUBLIC -> "七、一般公共预算“三公”经费支出情况表/" + label;
            case PROCUREMENT -> "十、其他重要事项/（二）政府采购情况/" + label;
            case PROCUREMENT_ITEM -> "十、其他重要事项/（二）政府采购情况/项目:" + label;
            case KIND -> "三、支出总体情况表/" + label;
        };
    }
}
