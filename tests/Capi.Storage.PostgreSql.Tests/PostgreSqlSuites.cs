using Xunit.Abstractions;

namespace Capi.Storage.PostgreSql.Tests;

[PostgreSqlRequired]
public class ClaimTests : ClaimSuite<PostgreSqlTestStore>;

[PostgreSqlRequired]
public class DelayTests : DelaySuite<PostgreSqlTestStore>;

[PostgreSqlRequired]
public class LeaseTests : LeaseSuite<PostgreSqlTestStore>;

[PostgreSqlRequired]
public class DeadLetterTests : DeadLetterSuite<PostgreSqlTestStore>;

[PostgreSqlRequired]
public class DurabilityTests : DurabilitySuite<PostgreSqlTestStore>;

[PostgreSqlRequired]
public class ErasureTests : ErasureSuite<PostgreSqlTestStore>;

[PostgreSqlRequired]
public class HeldEventTests : HeldEventSuite<PostgreSqlTestStore>;

[PostgreSqlRequired]
public class SendOnceTests : SendOnceSuite<PostgreSqlTestStore>;

[PostgreSqlRequired]
public class RestartTests : RestartSuite<PostgreSqlTestStore>;

[PostgreSqlRequired]
public class KillTests : KillSuite<PostgreSqlTestStore>
{
    // The next suite kills the whole sender; this one is for what a writer alone does.
    protected override int Rounds => Math.Max(10, base.Rounds / 5);
}

[PostgreSqlRequired]
public class DeliveryKillTests : DeliveryKillSuite<PostgreSqlTestStore>;

[PgBouncerRequired]
public class PgBouncerClaimTests : ClaimSuite<PgBouncerTestStore>;

[PgBouncerRequired]
public class PgBouncerLeaseTests : LeaseSuite<PgBouncerTestStore>;

[PgBouncerRequired]
public class PgBouncerSendOnceTests : SendOnceSuite<PgBouncerTestStore>;

[PgBouncerRequired]
public class PgBouncerErasureTests : ErasureSuite<PgBouncerTestStore>;

[PostgreSqlRequired]
public class StatusTests : StatusSuite<PostgreSqlTestStore>;

[PostgreSqlRequired]
public class IsolationTests(ITestOutputHelper output) : IsolationSuite<PostgreSqlTestStore>(output);
