using Capi.Storage.Nats.Tests.Servers;

namespace Capi.Storage.Nats.Tests;

[NatsServerRequired]
public class ClaimTests : ClaimSuite<NatsTestStore>;

[NatsServerRequired]
public class DelayTests : DelaySuite<NatsTestStore>;

[NatsServerRequired]
public class DeadLetterTests : DeadLetterSuite<NatsTestStore>;

[NatsServerRequired]
public class DurabilityTests : DurabilitySuite<NatsTestStore>;

[NatsServerRequired]
public class ErasureTests : ErasureSuite<NatsTestStore>;

[NatsServerRequired]
public class LeaseTests : LeaseSuite<NatsTestStore>;

[NatsServerRequired]
public class SendOnceTests : SendOnceSuite<NatsTestStore>;

[NatsServerRequired]
public class RestartTests : RestartSuite<NatsTestStore>;

[NatsServerRequired]
public class KillTests : KillSuite<NatsTestStore>;

[NatsServerRequired]
public class DeliveryKillTests : DeliveryKillSuite<NatsTestStore>;

[NatsServerRequired]
public class StatusTests : StatusSuite<NatsTestStore>;
