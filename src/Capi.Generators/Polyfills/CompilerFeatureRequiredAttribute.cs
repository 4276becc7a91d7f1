namespace System.Runtime.CompilerServices;

/// <summary>Polyfill for netstandard2.0, needed to compile required members.</summary>
[AttributeUsage(AttributeTargets.All, AllowMultiple = true, Inherited = false)]
internal sealed class CompilerFeatureRequiredAttribute(string featureName) : Attribute
{
    public string FeatureName { get; } = featureName;
}
