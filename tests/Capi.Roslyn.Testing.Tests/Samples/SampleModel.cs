namespace Capi.Roslyn.Testing.Tests.Samples;

/// <summary>A model with one value of any type.</summary>
internal sealed record SampleModel(object? Value);
