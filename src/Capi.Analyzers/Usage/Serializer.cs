using Capi.Reading;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Usage;

/// <summary>A method that serializes an object, mostly as JSON. Recognized by name, so that no reference to its assembly is needed.</summary>
internal sealed class Serializer
{
    private const string AspNet = "Microsoft.AspNetCore.Http";
    private const string Mvc = "Microsoft.AspNetCore.Mvc";
    private const string Newtonsoft = "Newtonsoft.Json";

    private static readonly string[] Answers =
    [
        "Ok", "Created", "CreatedAtAction", "CreatedAtRoute", "Accepted", "AcceptedAtAction", "AcceptedAtRoute", "NotFound", "StatusCode",
    ];

    private static readonly string[] Refusals = ["BadRequest", "Conflict", "UnprocessableEntity", "InternalServerError"];

    private static readonly Serializer[] All =
    [
        new("System.Text.Json", "JsonSerializer", "value", WrittenMembers.SystemTextJson,
            "Serialize", "SerializeAsync", "SerializeToUtf8Bytes", "SerializeToNode", "SerializeToElement", "SerializeToDocument"),
        new("System.Net.Http.Json", "JsonContent", "inputValue", WrittenMembers.SystemTextJson, "Create"),
        new("System.Net.Http.Json", "HttpClientJsonExtensions", "value", WrittenMembers.SystemTextJson, "PostAsJsonAsync", "PutAsJsonAsync", "PatchAsJsonAsync"),
        new(AspNet, "HttpResponseJsonExtensions", "value", WrittenMembers.SystemTextJson, "WriteAsJsonAsync"),
        new(AspNet, "Results", "data", WrittenMembers.SystemTextJson, "Json"),
        new(AspNet, "Results", "value", WrittenMembers.SystemTextJson, Answers),
        new(AspNet, "Results", "error", WrittenMembers.SystemTextJson, Refusals),
        new(AspNet, "TypedResults", "data", WrittenMembers.SystemTextJson, "Json"),
        new(AspNet, "TypedResults", "value", WrittenMembers.SystemTextJson, Answers),
        new(AspNet, "TypedResults", "error", WrittenMembers.SystemTextJson, Refusals),
        new(Mvc, "Controller", "data", WrittenMembers.EitherJson, "Json"),
        new(Mvc, "ControllerBase", "value", WrittenMembers.EitherJson, Answers),
        new(Mvc, "ControllerBase", "error", WrittenMembers.EitherJson, Refusals),
        new(Newtonsoft, "JsonConvert", "value", WrittenMembers.Newtonsoft, "SerializeObject"),
        new(Newtonsoft, "JsonSerializer", "value", WrittenMembers.Newtonsoft, "Serialize"),
        new("Newtonsoft.Json.Linq", "JToken", "o", WrittenMembers.Newtonsoft, "FromObject"),
        new("Newtonsoft.Json.Linq", "JObject", "o", WrittenMembers.Newtonsoft, "FromObject"),
        new("Newtonsoft.Json.Linq", "JArray", "o", WrittenMembers.Newtonsoft, "FromObject"),
    ];

    private static readonly ILookup<string, Serializer> ByMethod =
        All.SelectMany(one => one._methods, (one, method) => (one, method)).ToLookup(pair => pair.method, pair => pair.one, StringComparer.Ordinal);

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

    /// <summary>The name of the parameter for the object.</summary>
    public string Parameter { get; }

    /// <summary>The members of the object that it writes.</summary>
    public WrittenMembers Written { get; }

    /// <summary>Gets the serializer entry for a method, or null.</summary>
    public static Serializer? Of(IMethodSymbol method) => ByMethod[method.Name].FirstOrDefault(one =>
        method.ContainingType is { } type
        && WellKnownTypes.Is(type, one._namespace, one._type)
        && method.Parameters.Any(parameter => parameter.Name == one.Parameter));
}
