using Capi.Storage.Testing.Suites;
using Xunit.Abstractions;

namespace Capi.Runtime.Tests.Delivery.Queue;

public class MemoryClaimTests : ClaimSuite<MemoryTestStore>;

public class MemoryErasureTests : ErasureSuite<MemoryTestStore>;

public class MemoryStoreDeadLetterTests : DeadLetterSuite<MemoryTestStore>;

public class MemoryStatusTests : StatusSuite<MemoryTestStore>;

public class MemoryIsolationTests(ITestOutputHelper output) : IsolationSuite<MemoryTestStore>(output);
