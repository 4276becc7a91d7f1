namespace System.Runtime.CompilerServices;

/// <summary>Lets required members compile against netstandard2.0, which lacks this marker.</summary>
[AttributeUsage(AttributeTargets.All, AllowMultiple = true, Inherited = false)]
internal sealed class CompilerFeatureRequiredAttribute(string featureName) : Attribute
{
    public string FeatureName { get; } = featureName;
}
