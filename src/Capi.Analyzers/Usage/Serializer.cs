using Capi.Reading;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Usage;

/// <summary>A method that writes a whole object as JSON, recognised by name, so that nothing needs to be referenced.</summary>
internal sealed class Serializer
{
    private const string SystemTextJson = "System.Text.Json.Serialization";
    private const string Newtonsoft = "Newtonsoft.Json";

    private static readonly Serializer[] All =
    [
        new("System.Text.Json", "JsonSerializer", "value", SystemTextJson,
            "Serialize", "SerializeAsync", "SerializeToUtf8Bytes", "SerializeToNode", "SerializeToElement", "SerializeToDocument"),
        new("System.Net.Http.Json", "JsonContent", "inputValue", SystemTextJson, "Create"),
        new("System.Net.Http.Json", "HttpClientJsonExtensions", "value", SystemTextJson, "PostAsJsonAsync", "PutAsJsonAsync", "PatchAsJsonAsync"),
        new("Microsoft.AspNetCore.Http", "HttpResponseJsonExtensions", "value", SystemTextJson, "WriteAsJsonAsync"),
        new("Microsoft.AspNetCore.Http", "Results", "data", SystemTextJson, "Json"),
        new("Microsoft.AspNetCore.Http", "TypedResults", "data", SystemTextJson, "Json"),
        new(Newtonsoft, "JsonConvert", "value", Newtonsoft, "SerializeObject"),
        new(Newtonsoft, "JsonSerializer", "value", Newtonsoft, "Serialize"),
        new("Newtonsoft.Json.Linq", "JToken", "o", Newtonsoft, "FromObject"),
        new("Newtonsoft.Json.Linq", "JObject", "o", Newtonsoft, "FromObject"),
        new("Newtonsoft.Json.Linq", "JArray", "o", Newtonsoft, "FromObject"),
    ];

    private readonly string _namespace;
    private readonly string _type;
    private readonly string _attributes;
    private readonly string[] _methods;

    private Serializer(string containingNamespace, string type, string parameter, string attributes, params string[] methods)
    {
        _namespace = containingNamespace;
        _type = type;
        Parameter = parameter;
        _attributes = attributes;
        _methods = methods;
    }

    /// <summary>The parameter that takes the object.</summary>
    public string Parameter { get; }

    /// <summary>The serializer behind a method, or null.</summary>
    public static Serializer? Of(IMethodSymbol method)
    {
        foreach (var one in All)
        {
            if (one._methods.Contains(method.Name) && method.ContainingType is { } type && WellKnownTypes.Is(type, one._namespace, one._type))
                return one;
        }

        return null;
    }

    /// <summary>True when the member is written as it is. Fields depend on options, which are not seen here, so they count as not written.</summary>
    public bool Writes(ISymbol member) =>
        member is IPropertySymbol { DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsIndexer: false } property
        && AnnotatedMember.GetterOf(property) is { DeclaredAccessibility: Accessibility.Public }
        && !IsConverted(member)
        && !IsIgnored(member);

    /// <summary>True when a converter decides what is written of a type or member.</summary>
    public bool IsConverted(ISymbol symbol) => WellKnownTypes.Attribute(symbol, _attributes, "JsonConverterAttribute") is not null;

    // With a condition ("when null") it is written often enough.
    private bool IsIgnored(ISymbol member) =>
        WellKnownTypes.Attribute(member, _attributes, "JsonIgnoreAttribute") is { } ignore
        && ignore.NamedArguments.All(argument => argument.Key != "Condition" || argument.Value.Value is 1);
}
