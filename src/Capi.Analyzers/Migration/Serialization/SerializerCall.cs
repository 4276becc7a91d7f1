using Capi.Analyzers.Migration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Serialization;

/// <summary>One call that writes an object as JSON.</summary>
/// <param name="Call">The call.</param>
/// <param name="Value">The object.</param>
/// <param name="Options">The options, settings, type information or context; null when the call has none.</param>
internal sealed record SerializerCall(IInvocationOperation Call, IOperation Value, IOperation? Options)
{
    private static readonly HashSet<string> Methods = new(StringComparer.Ordinal) { "Serialize", "SerializeAsync", "SerializeToUtf8Bytes", "SerializeToNode", "SerializeToElement", "SerializeToDocument", "Create", "PostAsJsonAsync", "PutAsJsonAsync", "PatchAsJsonAsync", "SerializeObject" };

    private static readonly HashSet<string> Types = new(StringComparer.Ordinal) { "JsonSerializer", "JsonContent", "HttpClientJsonExtensions", "JsonConvert" };

    /// <summary>True for Json.NET, whose defaults are a static property.</summary>
    public bool IsNewtonsoft => Call.TargetMethod.ContainingType.Name == "JsonConvert";

    /// <summary>Reads a call; null for any other one.</summary>
    public static SerializerCall? Read(IOperation operation)
    {
        if (operation is not IInvocationOperation { TargetMethod: { IsStatic: true } method } call || !Methods.Contains(method.Name) || !Types.Contains(method.ContainingType.Name))
            return null;

        var value = call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name is "value" or "inputValue" or "obj");
        var options = call.Arguments.FirstOrDefault(argument => argument.ArgumentKind == ArgumentKind.Explicit && IsOptions(argument.Parameter?.Type));
        return value is null ? null : new SerializerCall(call, KnownMethods.SkipConversions(value.Value), options is null ? null : KnownMethods.SkipConversions(options.Value));
    }

    private static bool IsOptions(ITypeSymbol? type) => type?.Name is "JsonSerializerOptions" or "JsonTypeInfo" or "JsonSerializerContext" or "JsonSerializerSettings";
}
