namespace Capi.Payload.Tests.Support;

/// <summary>Tests that run when all others are done: they measure, and others would disturb them.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
