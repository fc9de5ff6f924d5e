package budgetledger.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/// A data source that prints the plan of every query before it is carried out, with the same values.
final class Plans {
    private Plans() {}

    static DataSource printing(DataSource source) {
        return proxy(DataSource.class, (method, values) -> method.getName().equals("getConnection")
                ? connection(source.getConnection()) : call(source, method, values));
    }

    private static Connection connection(Connection real) {
        return proxy(Connection.class, (method, values) -> method.getName().equals("prepareStatement")
                ? statement(real, (String) values[0]) : call(real, method, values));
    }

    private static PreparedStatement statement(Connection connection, String sql) throws SQLException {
        PreparedStatement real = connection.prepareStatement(sql);
        PreparedStatement plan = connection.prepareStatement(
                "EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF, BUFFERS OFF) " + sql);
        return proxy(PreparedStatement.class, (method, values) -> {
            if (method.getName().startsWith("set") || method.getName().equals("close")) {
                call(plan, method, values);
            } else if (method.getName().equals("executeQuery")) {
                print(plan);
            }
            return call(real, method, values);
        });
    }

    private static void print(PreparedStatement plan) throws SQLException {
        try (ResultSet row = plan.executeQuery()) {
            while (row.next()) {
                System.out.println("    " + row.getString(1));
            }
        }
    }

    private interface Handler {
        Object handle(Method method, Object[] values) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Handler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type},
                (_, method, values) -> handler.handle(method, values)));
    }

    private static Object call(Object real, Method method, Object[] values) throws Throwable {
        try {
            return method.invoke(real, values);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
