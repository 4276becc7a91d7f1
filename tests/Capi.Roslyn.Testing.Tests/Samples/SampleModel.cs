namespace Capi.Roslyn.Testing.Tests;

/// <summary>A model with one value of any type.</summary>
internal sealed record SampleModel(object? Value);
