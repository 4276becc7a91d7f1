using Xunit.Abstractions;

namespace Capi.Storage.Sqlite.Tests;

public class ClaimTests : ClaimSuite<SqliteTestStore>;

public class DelayTests : DelaySuite<SqliteTestStore>;

public class DeadLetterTests : DeadLetterSuite<SqliteTestStore>;

public class DurabilitySuiteTests : DurabilitySuite<SqliteTestStore>;

public class ErasureTests : ErasureSuite<SqliteTestStore>;

public class HeldEventTests : HeldEventSuite<SqliteTestStore>;

public class SendOnceTests : SendOnceSuite<SqliteTestStore>;

public class RestartTests : RestartSuite<SqliteTestStore>;

public class KillTests : KillSuite<SqliteTestStore>;

public class DeliveryKillTests : DeliveryKillSuite<SqliteTestStore>;

public class StatusTests : StatusSuite<SqliteTestStore>;

public class IsolationTests(ITestOutputHelper output) : IsolationSuite<SqliteTestStore>(output);
