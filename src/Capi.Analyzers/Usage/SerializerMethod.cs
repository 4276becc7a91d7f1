using Capi.ContractReading.Symbols;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Usage;

/// <summary>A method that serializes an object, mostly as JSON. Recognized by name, so that no reference to its assembly is needed.</summary>
internal sealed class SerializerMethod
{
    private const string AspNetNamespace = "Microsoft.AspNetCore.Http";
    private const string MvcNamespace = "Microsoft.AspNetCore.Mvc";
    private const string NewtonsoftNamespace = "Newtonsoft.Json";

    private static readonly string[] ResultMethods =
    [
        "Ok", "Created", "CreatedAtAction", "CreatedAtRoute", "Accepted", "AcceptedAtAction", "AcceptedAtRoute", "NotFound", "StatusCode",
    ];

    private static readonly string[] ErrorResultMethods = ["BadRequest", "Conflict", "UnprocessableEntity", "InternalServerError"];

    private static readonly SerializerMethod[] All =
    [
        new("System.Text.Json", "JsonSerializer", "value", SerializedMemberFilter.SystemTextJson,
            "Serialize", "SerializeAsync", "SerializeToUtf8Bytes", "SerializeToNode", "SerializeToElement", "SerializeToDocument"),
        new("System.Net.Http.Json", "JsonContent", "inputValue", SerializedMemberFilter.SystemTextJson, "Create"),
        new("System.Net.Http.Json", "HttpClientJsonExtensions", "value", SerializedMemberFilter.SystemTextJson, "PostAsJsonAsync", "PutAsJsonAsync", "PatchAsJsonAsync"),
        new(AspNetNamespace, "HttpResponseJsonExtensions", "value", SerializedMemberFilter.SystemTextJson, "WriteAsJsonAsync"),
        new(AspNetNamespace, "Results", "data", SerializedMemberFilter.SystemTextJson, "Json"),
        new(AspNetNamespace, "Results", "value", SerializedMemberFilter.SystemTextJson, ResultMethods),
        new(AspNetNamespace, "Results", "error", SerializedMemberFilter.SystemTextJson, ErrorResultMethods),
        new(AspNetNamespace, "TypedResults", "data", SerializedMemberFilter.SystemTextJson, "Json"),
        new(AspNetNamespace, "TypedResults", "value", SerializedMemberFilter.SystemTextJson, ResultMethods),
        new(AspNetNamespace, "TypedResults", "error", SerializedMemberFilter.SystemTextJson, ErrorResultMethods),
        new(MvcNamespace, "Controller", "data", SerializedMemberFilter.EitherJson, "Json"),
        new(MvcNamespace, "ControllerBase", "value", SerializedMemberFilter.EitherJson, ResultMethods),
        new(MvcNamespace, "ControllerBase", "error", SerializedMemberFilter.EitherJson, ErrorResultMethods),
        new(NewtonsoftNamespace, "JsonConvert", "value", SerializedMemberFilter.Newtonsoft, "SerializeObject"),
        new(NewtonsoftNamespace, "JsonSerializer", "value", SerializedMemberFilter.Newtonsoft, "Serialize"),
        new("Newtonsoft.Json.Linq", "JToken", "o", SerializedMemberFilter.Newtonsoft, "FromObject"),
        new("Newtonsoft.Json.Linq", "JObject", "o", SerializedMemberFilter.Newtonsoft, "FromObject"),
        new("Newtonsoft.Json.Linq", "JArray", "o", SerializedMemberFilter.Newtonsoft, "FromObject"),
    ];

    private static readonly ILookup<string, SerializerMethod> ByMethod =
        All.SelectMany(serializer => serializer._methods, (serializer, method) => (serializer, method)).ToLookup(pair => pair.method, pair => pair.serializer, StringComparer.Ordinal);

    private readonly string _namespace;
    private readonly string _type;
    private readonly string[] _methods;

    private SerializerMethod(string containingNamespace, string type, string parameter, SerializedMemberFilter memberFilter, params string[] methods)
    {
        _namespace = containingNamespace;
        _type = type;
        ParameterName = parameter;
        MemberFilter = memberFilter;
        _methods = methods;
    }

    /// <summary>The name of the parameter for the object.</summary>
    public string ParameterName { get; }

    /// <summary>The members of the object that it writes.</summary>
    public SerializedMemberFilter MemberFilter { get; }

    /// <summary>Gets the serializer entry for a method, or null.</summary>
    public static SerializerMethod? FindSerializer(IMethodSymbol method) => ByMethod.Contains(method.Name) ? Find(ByMethod[method.Name], method) : null;

    private static SerializerMethod? Find(IEnumerable<SerializerMethod> serializers, IMethodSymbol method) => serializers.FirstOrDefault(serializer =>
        method.ContainingType is { } type
        && WellKnownTypes.IsType(type, serializer._namespace, serializer._type)
        && method.Parameters.Any(parameter => parameter.Name == serializer.ParameterName));
}
