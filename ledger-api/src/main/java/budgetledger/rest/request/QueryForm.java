package budgetledger.rest.request;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks a record of nullable texts as the query of a request: its components are the parameters there are. A list of
/// texts, empty when none is given, is a parameter that can be repeated.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface QueryForm {}
