namespace Capi.Runtime.Tests.Payload.Support;

/// <summary>Tests that measure allocations or install global listeners and must not run in parallel with others.</summary>
[CollectionDefinition(nameof(NonParallelTests), DisableParallelization = true)]
public sealed class NonParallelTests;
