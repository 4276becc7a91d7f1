namespace Capi.Roslyn.Testing.Tests;

/// <summary>A model with one value of any kind.</summary>
internal sealed record SampleModel(object? Value);
