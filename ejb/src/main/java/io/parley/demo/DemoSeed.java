package io.parley.demo;

import io.parley.platform.migration.TenantProvisioning;
import io.parley.platform.tenancy.Tenancy;
import io.parley.platform.tenancy.TenantId;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Fills the installation at start, where {@code parley.demo.file} is set. */
@Startup
@Singleton
@DependsOn({"Migrations", "KeyRotation"})
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoSeed {
  @Inject
  @ConfigProperty(name = "parley.demo.file")
  private Optional<String> file;

  @Inject
  @ConfigProperty(name = "parley.public.url", defaultValue = "http://127.0.0.1:9080")
  private String publicUrl;

  @Inject private DemoPlatform platform;
  @Inject private DemoTenant tenants;
  @Inject private TenantProvisioning provisioning;

  @PostConstruct
  void fill() {
    file.map(Path::of).map(DemoFile::new).ifPresent(this::fill);
  }

  private void fill(DemoFile demo) {
    Tenancy.runAsPlatform(() -> platform.addOperator(demo));
    for (DemoCompany company : List.of(DemoCompany.HARBORPINE, DemoCompany.YUNQI)) {
      fill(company, demo);
    }
    if (demo.has("wechat.url")) {
      new DemoEmulator(demo.get("wechat.url"), publicUrl).tell(demo);
    }
  }

  private void fill(DemoCompany company, DemoFile demo) {
    TenantId tenant = Tenancy.callAsPlatform(() -> platform.begin(company));
    if (!Tenancy.callAsPlatform(() -> platform.isComplete(tenant))) {
      provisioning.provision(tenant);
    }
    Tenancy.run(tenant, () -> tenants.fill(company, demo));
    Tenancy.runAsPlatform(
        () -> {
          platform.complete(tenant);
          if (company.slug().equals(demo.get("api.tenant"))) {
            platform.addApiClient(tenant, demo);
          }
        });
  }
}
