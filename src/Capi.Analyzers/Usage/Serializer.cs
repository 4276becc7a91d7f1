using Capi.Reading;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Usage;

/// <summary>A method that writes a whole object as JSON, recognised by name, so that nothing needs to be referenced.</summary>
internal sealed class Serializer
{
    private const string AspNet = "Microsoft.AspNetCore.Http";
    private const string Newtonsoft = "Newtonsoft.Json";

    private static readonly Serializer[] All =
    [
        new("System.Text.Json", "JsonSerializer", "value", WrittenMembers.SystemTextJson,
            "Serialize", "SerializeAsync", "SerializeToUtf8Bytes", "SerializeToNode", "SerializeToElement", "SerializeToDocument"),
        new("System.Net.Http.Json", "JsonContent", "inputValue", WrittenMembers.SystemTextJson, "Create"),
        new("System.Net.Http.Json", "HttpClientJsonExtensions", "value", WrittenMembers.SystemTextJson, "PostAsJsonAsync", "PutAsJsonAsync", "PatchAsJsonAsync"),
        new(AspNet, "HttpResponseJsonExtensions", "value", WrittenMembers.SystemTextJson, "WriteAsJsonAsync"),
        new(AspNet, "Results", "data", WrittenMembers.SystemTextJson, "Json"),
        new(AspNet, "TypedResults", "data", WrittenMembers.SystemTextJson, "Json"),
        new(Newtonsoft, "JsonConvert", "value", WrittenMembers.Newtonsoft, "SerializeObject"),
        new(Newtonsoft, "JsonSerializer", "value", WrittenMembers.Newtonsoft, "Serialize"),
        new("Newtonsoft.Json.Linq", "JToken", "o", WrittenMembers.Newtonsoft, "FromObject"),
        new("Newtonsoft.Json.Linq", "JObject", "o", WrittenMembers.Newtonsoft, "FromObject"),
        new("Newtonsoft.Json.Linq", "JArray", "o", WrittenMembers.Newtonsoft, "FromObject"),
    ];

    private readonly string _namespace;
    private readonly string _type;
    private readonly string[] _methods;

    private Serializer(string containingNamespace, string type, string parameter, WrittenMembers written, params string[] methods)
    {
        _namespace = containingNamespace;
        _type = type;
        Parameter = parameter;
        Written = written;
        _methods = methods;
    }

    /// <summary>The parameter that takes the object.</summary>
    public string Parameter { get; }

    /// <summary>What it writes of the object.</summary>
    public WrittenMembers Written { get; }

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
}
