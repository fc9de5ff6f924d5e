package budgetledger.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What a command line did.
record Ran(int code, String out, String err) {
    static Ran of(Map<String, String> environment, String... arguments) {
        return of(environment, Terminal.Person.NOBODY, arguments);
    }

    static Ran of(Map<String, String> environment, Terminal.Person person, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = CommandLineTool.run(arguments,
                new Terminal(environment, new PrintWriter(out, true), new PrintWriter(err, true), person));
        return new Ran(code, out.toString(), err.toString());
    }

    static Ran of(String... arguments) {
        return of(Map.of(), arguments);
    }

    /// Asks a fake service.
    static Ran at(FakeService service, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--server", service.address().toString()));
        return of(all.toArray(String[]::new));
    }
}
