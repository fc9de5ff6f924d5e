package budgetledger.rest.access;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import budgetledger.access.AccessEvent;
import budgetledger.access.Entitlement;
import budgetledger.access.Term;
import budgetledger.access.YearSpan;
import budgetledger.budget.Act;
import budgetledger.budget.DepartmentCode;
import budgetledger.budget.DocumentRef;
import budgetledger.budget.FiscalYear;
import budgetledger.budget.GrantId;
import budgetledger.budget.PersonId;
import budgetledger.budget.Provenance;
import budgetledger.budget.Reason;
import budgetledger.budget.Role;
import budgetledger.budget.Scope;
import budgetledger.budget.UnitCode;
import budgetledger.eventlog.Append;
import budgetledger.eventlog.Appended;
import budgetledger.eventlog.CommandId;
import budgetledger.eventlog.EventLog;
import budgetledger.eventlog.Trace;
import budgetledger.rest.access.Office.Answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

/// What the matrix asks about: two departments, everybody who asks, and an item of each kind, made by the people whom
/// `authorization.yaml` says.
final class MatrixWorld {
    static final String A = "matrix-a";
    static final String B = "matrix-b";
    static final String UNIT = "001";

    final Map<String, String> persons = new LinkedHashMap<>();
    final Map<String, String> items = new LinkedHashMap<>();
    final Map<String, String> versions = new LinkedHashMap<>();
    final long start;
    final long end;
    final String candidate;

    private final Office office;
    private final EventLog log;
    private final Map<String, String> grants = new LinkedHashMap<>();

    MatrixWorld(Matrix matrix, Office office, EventLog log) {
        this.office = office;
        this.log = log;
        this.start = log.head().position();
        this.candidate = office.newcomer("candidate");
        matrix.personas().forEach(this::persona);
        department(A, "甲部");
        department(B, "乙部");
        access();
        adjustments();
        batch();
        measure();
        accountAndReplay();
        this.end = log.head().position();
    }

    private static Answer ok(Answer answer) {
        assertThat(answer.status()).as("%s", answer.body()).isBetween(200, 202);
        return answer;
    }

    private String person(String persona) {
        return Objects.requireNonNull(persons.get(persona));
    }

    private void persona(String name, Map<String, Object> form) {
        String given = (String) form.getOrDefault("person", "");
        persons.put(name, form.isEmpty() ? "" : given.isEmpty() || given.equals("new") ? office.newcomer(name) : given);
        if (form.containsKey("delegated-by")) {
            String years = form.get("years") instanceof List<?> span ? years(span) : "";
            delegated((String) form.get("delegated-by"), name, years);
        }
        if (!form.containsKey("role")) {
            return;
        }
        if (Boolean.TRUE.equals(form.get("expired"))) {
            expired(name, form);
            return;
        }
        String what = ",\"department\":\"" + department(form) + "\""
                + (form.containsKey("unit") ? ",\"unit\":\"" + form.get("unit") + "\"" : "")
                + (form.containsKey("limit") ? ",\"limit\":\"" + form.get("limit") + "\"" : "")
                + (form.containsKey("from") ? ",\"validFrom\":\"" + LocalDate.now().plusDays(2) + "\"" : "")
                + (form.get("own-years") instanceof List<?> span ? years(span) : "");
        String grant = office.granted(person(name), (String) form.get("role"), what);
        grants.put(name, grant);
        if (Boolean.TRUE.equals(form.get("revoked"))) {
            office.revoke(grant);
        }
    }

    private static String years(List<?> span) {
        return ",\"yearFrom\":" + span.get(0) + ",\"yearTo\":" + span.get(1);
    }

    private static String department(Map<String, Object> form) {
        return "A".equals(form.get("department")) ? A : B;
    }

    /// A grant that ran out yesterday cannot be asked for any more, so it is put into the log as it once was.
    private void expired(String name, Map<String, Object> form) {
        LocalDate today = LocalDate.now();
        PersonId person = new PersonId(person(name));
        GrantId id = new GrantId(UUID.randomUUID());
        Entitlement what = new Entitlement(Role.valueOf((String) form.get("role")),
                new Scope(new DepartmentCode(department(form)), null, true), YearSpan.ALL, null,
                new Term(today.minusDays(30), today.minusDays(2)));
        Act proposal = act("security", today.minusDays(30));
        CommandId command = CommandId.of("security", "matrix " + id);
        long next = log.lastSequence(AccessEvent.STREAM).orElseThrow() + 1;
        Appended appended = log.append(new Append(AccessEvent.STREAM, next, Trace.of(command), CommandId.inputHash(name),
                List.of(new AccessEvent.GrantProposed(proposal, id, person, what),
                        new AccessEvent.GrantApproved(act("security2", today.minusDays(30)), id, person,
                                proposal.actor()))));
        assertThat(appended).isInstanceOf(Appended.Recorded.class);
    }

    private static Act act(String person, LocalDate day) {
        return new Act(new PersonId(person), null, day, new Reason("TEST_ACCESS", "测试用授权"),
                new DocumentRef(null, "测试通知", null), Provenance.ORIGINAL);
    }

    private String delegated(String giver, String holder, String more) {
        Answer given = ok(office.post(person(giver), "/api/v1/delegations", """
                {"grant":"%s","person":"%s",%s,"validTo":"%s"%s}""".formatted(grants.get(giver), person(holder),
                Office.WHY, LocalDate.now().plusDays(30), more)));
        return given.body().get("id").asString();
    }

    private static String why(String token) {
        return """
                "reason":{"code":"TEST","text":"%1$s事由"},"document":{"number":"%1$s〔2022〕1号","title":"%1$s文件"}"""
                .formatted(token);
    }

    private void department(String code, String name) {
        String officer = code.equals(A) ? person("officer") : person("b-officer");
        for (int year : List.of(2021, 2022, 2023, 2024, 2025)) {
            String path = "/api/v1/budgets/" + code + "/" + year;
            String dated = "\"effectiveOn\":\"" + year + "-01-01\"," + why(name);
            Answer opened = ok(office.post(officer, "/api/v1/budgets", """
                    {"department":"%s","year":%d,"name":"%s",%s}""".formatted(code, year, name, dated)));
            if (code.equals(A) && year == 2022) {
                items.put("opening-event", opened.position());
            }
            if (year > 2021) {
                ok(office.post(officer, path + "/enactments", "{" + dated + ",\"lines\":" + lines(code) + """
                        ,"breakdowns":[{"axis":"THREE_PUBLIC","whole":"%s","items":[]}]}""".formatted(
                        code.equals(A) ? "987654.32" : "9.00")));
            }
            if (year == 2022 || year > 2023) {
                ok(office.put(officer, path + "/execution", "{" + dated + "}", "Idempotency-Key", path));
            }
            if (year == 2025) {
                ok(office.put(officer, path + "/freeze", "{" + dated + "}", "Idempotency-Key", path + "f"));
            }
        }
    }

    private static String lines(String code) {
        return code.equals(B) ? "[{\"line\":{\"function\":\"2010301\",\"kind\":\"BASIC\"},\"amount\":\"44.00\"}]" : """
                [{"line":{"unit":"001","function":"2010301","kind":"BASIC"},"amount":"1234567.89"},
                 {"line":{"unit":"002","function":"2010301","kind":"BASIC"},"amount":"7654321.98"},
                 {"line":{"function":"2010399","kind":"PROJECT"},"amount":"5000.00"}]""";
    }

    private void access() {
        items.put("grant", Objects.requireNonNull(grants.get("unit1-viewer")));
        items.put("delegated-grant", Objects.requireNonNull(grants.get("checker")));
        items.put("proposed-grant", ok(office.post("security", "/api/v1/grants", Office.grant(candidate, "CHECKER",
                ",\"department\":\"" + A + "\""))).body().get("id").asString());
        Answer own = ok(office.get(person("checker"), "/api/v1/delegations?grant=" + grants.get("checker")));
        items.put("delegation", own.body().at("/delegations/0/id").asString());
        String policy = """
                {"department":"%s","effectiveFrom":"%s","name":"矩阵审批表",%s,
                 "rules":[{"name":"两级","from":"0.00","approvers":["CHECKER","BUDGET_OFFICER"]}]}""";
        String adopted = ok(office.post(person("officer"), "/api/v1/policies",
                policy.formatted(A, "2022-01-01", Office.WHY))).body().get("id").asString();
        Answer adoption = ok(office.put(person("officer2"), "/api/v1/policies/" + adopted + "/adoption", ""));
        items.put("access-event", adoption.position());
        items.put("policy", ok(office.post(person("officer"), "/api/v1/policies",
                policy.formatted(A, "2022-02-01", Office.WHY))).body().get("id").asString());
    }

    private static String adjustment(String token, String kind, String more) {
        return """
                {"department":"%s","year":2022,"kind":"%s","effectiveOn":"2022-06-01",%s,%s}"""
                .formatted(A, kind, why(token), more);
    }

    private static String supplement(String token, String unit, String amount) {
        return adjustment(token, "SUPPLEMENT", """
                "source":"RESERVE_FUND","lines":[{"line":{"unit":"%s","function":"2010301","kind":"BASIC"},
                "amount":"%s"}]""".formatted(unit, amount));
    }

    private void adjustments() {
        items.put("draft", drafted("maker", supplement("甲一", UNIT, "11.00")));
        items.put("submitted", drafted("maker", supplement("甲一", UNIT, "12.00")));
        revised("editor", "submitted", supplement("甲一", UNIT, "13.00"));
        step("editor", "submitted", "submission", "");
        items.put("endorsed", drafted("maker", supplement("甲一", UNIT, "14.00")));
        step("maker", "endorsed", "submission", "");
        step("approver", "endorsed", "approval", "");
        items.put("approved", approved(supplement("甲一", UNIT, "15.00")));
        items.put("reversed", approved(supplement("甲一", UNIT, "16.00")));
        approved(adjustment("甲一", "REVERSAL", "\"subject\":\"adjustment/" + items.get("reversed") + "\""));
        items.put("other-unit", drafted("unit2-maker", supplement("甲二", "002", "17.00")));
        items.put("mixed", drafted("maker", adjustment("甲部", "CARRY_FORWARD", """
                "counterpart":"matrix-a/2023","lines":[
                 {"line":{"unit":"001","function":"2010301","kind":"BASIC"},"amount":"-1234567.89"},
                 {"line":{"unit":"002","function":"2010301","kind":"BASIC"},"amount":"-7654321.98"}]""")));
        items.keySet().stream().filter(List.of("draft", "submitted", "endorsed", "approved", "reversed", "mixed")
                ::contains).forEach(this::version);
        items.put("figure", A + ":2022:original:expenditure:function=201");
        items.put("unit-figure", A + ":2022:original:expenditure:unit=" + UNIT);
    }

    private String drafted(String maker, String body) {
        Answer drafted = ok(office.post(person(maker), "/api/v1/adjustments", body));
        items.putIfAbsent("unit-event", drafted.position());
        return drafted.body().get("id").asString();
    }

    /// Two approvals, as the policy asks for.
    private String approved(String body) {
        items.put("now", drafted("maker", body));
        step("maker", "now", "submission", "");
        step("checker", "now", "approval", "");
        step("officer", "now", "approval", "");
        return Objects.requireNonNull(items.get("now"));
    }

    private void revised(String editor, String item, String body) {
        ok(office.put(person(editor), "/api/v1/adjustments/" + items.get(item), body, "If-Match", version(item)));
    }

    private void step(String persona, String item, String step, String body) {
        ok(office.put(person(persona), "/api/v1/adjustments/" + items.get(item) + "/" + step, body,
                "If-Match", version(item)));
    }

    private String version(String item) {
        String etag = ok(office.get("auditor", "/api/v1/adjustments/" + items.get(item))).etag();
        versions.put(item, etag);
        return etag;
    }

    private void batch() {
        Answer sent = ok(office.post(person("maker"), "/api/v1/adjustments/batch", """
                {"mode":"atomic","submit":true,"rows":[%s,%s]}""".formatted(supplement("甲一", UNIT, "18.00"),
                supplement("甲二", "002", "19.00"))));
        items.put("batch", sent.body().get("id").asString());
        items.put("now", sent.body().at("/results/0/adjustment").asString());
        step("checker", "now", "approval", "");
        step("officer", "now", "approval", "");
    }

    private void measure() {
        Answer proposed = ok(office.post(person("officer"), "/api/v1/budgets/" + A + "/2024/measures", """
                {"kind":"CROSSWALK","effectiveOn":"2024-01-01",%s,"from":2022,"rules":[
                 {"unit":"001","function":"2010301","shares":[{"unit":"002","weight":"1"}]}]}"""
                .formatted(why("甲一甲二"))));
        items.put("measure", proposed.body().get("id").asString());
        items.put("measure-event", proposed.position());
    }

    private void accountAndReplay() {
        ok(office.ask("security", "POST", "/api/v1/accounts", """
                {"name":"matrix-account","person":"%s"}""".formatted(candidate)));
        String replay = ok(office.ask("admin", "POST", "/api/v1/replays", "")).body().get("id").asString();
        items.put("replay", replay);
        for (int tries = 0; tries < 600; tries++) {
            if (!ok(office.get("admin", "/api/v1/replays/" + replay)).body().get("state").asString()
                    .equals("RUNNING")) {
                return;
            }
            pause();
        }
        fail("the replay does not end");
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
