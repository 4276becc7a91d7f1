using Capi.Reading;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Usage;

/// <summary>Which members show where an object is written whole. What keeps a member back is recognised by name, so that nothing needs to be referenced.</summary>
internal sealed class WrittenMembers
{
    private static readonly (string Namespace, string Name)[] SystemConverts = [("System.Text.Json.Serialization", "JsonConverterAttribute")];
    private static readonly (string Namespace, string Name)[] SystemIgnores = [("System.Text.Json.Serialization", "JsonIgnoreAttribute")];
    private static readonly (string Namespace, string Name)[] NewtonsoftConverts = [("Newtonsoft.Json", "JsonConverterAttribute")];
    private static readonly (string Namespace, string Name)[] NewtonsoftIgnores = [("Newtonsoft.Json", "JsonIgnoreAttribute")];

    private readonly (string Namespace, string Name)[] _converts;
    private readonly (string Namespace, string Name)[] _ignores;

    private WrittenMembers((string Namespace, string Name)[] converts, (string Namespace, string Name)[] ignores)
    {
        _converts = converts;
        _ignores = ignores;
    }

    /// <summary>What System.Text.Json writes.</summary>
    public static WrittenMembers SystemTextJson { get; } = new(SystemConverts, SystemIgnores);

    /// <summary>What Newtonsoft.Json writes.</summary>
    public static WrittenMembers Newtonsoft { get; } = new(NewtonsoftConverts, NewtonsoftIgnores);

    /// <summary>What a controller writes: which of the two it uses is configured elsewhere, so what one of them keeps back counts as kept back.</summary>
    public static WrittenMembers EitherJson { get; } = new([.. SystemConverts, .. NewtonsoftConverts], [.. SystemIgnores, .. NewtonsoftIgnores]);

    /// <summary>What a log writes that takes objects apart. Of itself it keeps nothing back; Destructurama.Attributed teaches Serilog to.</summary>
    public static WrittenMembers Log { get; } = new(
        [("Destructurama.Attributed", "LogAsScalarAttribute")],
        [
            ("Destructurama.Attributed", "NotLoggedAttribute"),
            ("Destructurama.Attributed", "LogMaskedAttribute"),
            ("Destructurama.Attributed", "LogReplacedAttribute"),
        ]);

    /// <summary>True when the member is written as it is. Fields depend on options, which are not seen here, so they count as not written.</summary>
    public bool Has(ISymbol member) =>
        member is IPropertySymbol { DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsIndexer: false } property
        && AnnotatedMember.GetterOf(property) is { DeclaredAccessibility: Accessibility.Public }
        && !IsConverted(member)
        && !IsIgnored(member);

    /// <summary>True when something else decides what is written of a type or member.</summary>
    public bool IsConverted(ISymbol symbol) => _converts.Any(one => WellKnownTypes.Attribute(symbol, one.Namespace, one.Name) is not null);

    // With a condition ("when null") it is written often enough.
    private bool IsIgnored(ISymbol member) => _ignores.Any(one =>
        WellKnownTypes.Attribute(member, one.Namespace, one.Name) is { } ignore
        && ignore.NamedArguments.All(argument => argument.Key != "Condition" || argument.Value.Value is 1));
}
