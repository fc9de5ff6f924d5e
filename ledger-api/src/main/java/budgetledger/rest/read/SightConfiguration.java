package budgetledger.rest.read;

import java.util.List;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Lets controllers ask for a [Sight].
@Configuration(proxyBeanMethods = false)
class SightConfiguration implements WebMvcConfigurer {
    private final SightResolver sights;

    SightConfiguration(SightResolver sights) {
        this.sights = sights;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(sights);
    }
}
