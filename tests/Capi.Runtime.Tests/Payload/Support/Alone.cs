namespace Capi.Payload.Tests.Support;

/// <summary>Tests that measure allocations or install global listeners and must not run in parallel with others.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
