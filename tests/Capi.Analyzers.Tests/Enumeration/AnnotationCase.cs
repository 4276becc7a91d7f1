namespace Capi.Analyzers.Tests.Enumeration;

/// <summary>One combination of attribute, attribute target and place in a type, as a file with a contract.</summary>
/// <param name="Name">The combination, for messages.</param>
/// <param name="Code">The file. Its namespace is a placeholder, so that many files can be compiled together.</param>
/// <param name="Marker">The text in the serialized event that shows that the value arrived.</param>
/// <param name="NeedsConsent">True when the attribute is the only source of consent.</param>
internal sealed record AnnotationCase(string Name, string Code, string Marker, bool NeedsConsent = false)
{
    /// <summary>Placeholder for the namespace of the file.</summary>
    public const string Namespace = "§Namespace";
}
