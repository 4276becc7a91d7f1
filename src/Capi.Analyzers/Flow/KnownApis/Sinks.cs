using Capi.ContractReading.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Flow.KnownApis;

/// <summary>Recognizes the methods and properties that write a value to a sink.</summary>
internal static class Sinks
{
    private static readonly HashSet<string> SerilogMethods =
        new(StringComparer.Ordinal) { "Verbose", "Debug", "Information", "Warning", "Error", "Fatal", "Write", "ForContext", "PushProperty" };

    private static readonly HashSet<string> ActivityMethods =
        new(StringComparer.Ordinal) { "SetTag", "AddTag", "AddBaggage", "SetBaggage", "SetStatus", "SetCustomProperty" };

    private static readonly HashSet<string> HttpMethods = new(StringComparer.Ordinal)
    {
        "GetAsync", "GetStringAsync", "GetStreamAsync", "GetByteArrayAsync", "PostAsync", "PutAsync", "PatchAsync", "DeleteAsync",
        "GetFromJsonAsync", "PostAsJsonAsync", "PutAsJsonAsync", "PatchAsJsonAsync", "DeleteFromJsonAsync",
    };

    /// <summary>The sink that a call writes its arguments to, or null.</summary>
    /// <param name="receiver">The instance the method is called on.</param>
    public static SinkKind? GetSinkKind(IMethodSymbol method, IOperation? receiver)
    {
        if (method.ContainingType is not { } type)
            return null;
        if (IsLogMethod(method))
            return SinkKind.Log;
        if (IsConsole(type) || (receiver is IPropertyReferenceOperation { Property.ContainingType: { } owner } && IsConsole(owner)))
            return SinkKind.Console;
        if (type.Name is "Trace" or "Debug" && WellKnownTypes.IsInNamespace(type, "System.Diagnostics"))
            return SinkKind.Trace;
        if (ActivityMethods.Contains(method.Name) && WellKnownTypes.IsType(type, "System.Diagnostics", "Activity"))
            return SinkKind.ActivityTag;
        if (method.Name == "Add" && WellKnownTypes.IsType(type, "System.Diagnostics", "TagList"))
            return SinkKind.MetricTag;
        if (method.Name == "Add" && IsActivityTags(type))
            return SinkKind.ActivityTag;
        if (method.Name == "Add" && receiver is IPropertyReferenceOperation { Property: var holder } && IsExceptionData(holder))
            return SinkKind.Exception;

        return method.Name is "Add" or "Record" && WellKnownTypes.IsInNamespace(type, "System.Diagnostics.Metrics") ? SinkKind.MetricTag : null;
    }

    /// <summary>True for a method that writes a log entry or adds properties to later entries.</summary>
    public static bool IsLogMethod(IMethodSymbol method)
    {
        if (method.ContainingType is not { } type)
            return false;
        if (type.Name is "LoggerExtensions" or "ILogger" or "LoggerExternalScopeProvider" && WellKnownTypes.IsInNamespace(type, "Microsoft.Extensions.Logging"))
            return method.Name.StartsWith("Log", StringComparison.Ordinal) || method.Name == "BeginScope";
        if (type.Name is "Log" or "ILogger" or "Logger" or "LogContext" && SerilogMethods.Contains(method.Name) && IsSerilogType(type))
            return true;

        return method.IsPartialDefinition
            && WellKnownTypes.FindAttribute(method, "Microsoft.Extensions.Logging", "LoggerMessageAttribute") is not null;
    }

    /// <summary>True for a type in Serilog's namespaces.</summary>
    public static bool IsSerilogType(INamedTypeSymbol type) => WellKnownTypes.GetOutermostNamespace(type) == "Serilog";

    /// <summary>The sink that an argument is written to, or null: a URL or an exception.</summary>
    public static SinkKind? GetSinkKind(IMethodSymbol method, IParameterSymbol? parameter)
    {
        if (method.ContainingType is not { } type || parameter is null)
            return null;
        if (method.MethodKind == MethodKind.Constructor)
            return IsException(type) ? SinkKind.Exception : IsUrl(type, parameter) ? SinkKind.Url : null;
        if (type.Name == "QueryHelpers" && WellKnownTypes.IsInNamespace(type, "Microsoft.AspNetCore.WebUtilities"))
            return SinkKind.Url;

        return HttpMethods.Contains(method.Name) && parameter.Name == "requestUri" ? SinkKind.Url : null;
    }

    /// <summary>The sink that an assignment to a property writes to, or null: the URL of a request, the name of an activity, the data of an exception.</summary>
    public static SinkKind? GetSinkKind(IPropertySymbol property)
    {
        if (IsUrl(property))
            return SinkKind.Url;
        if (IsExceptionData(property))
            return SinkKind.Exception;

        return IsActivityTags(property.ContainingType) || (property.Name == "DisplayName" && WellKnownTypes.IsType(property.ContainingType, "System.Diagnostics", "Activity"))
            ? SinkKind.ActivityTag
            : null;
    }

    /// <summary>The same, including entries: <c>exception.Data["key"]</c> counts as <c>exception.Data</c>.</summary>
    public static SinkKind? GetSinkKind(IPropertySymbol property, IOperation? instance) =>
        property.IsIndexer && instance is IPropertyReferenceOperation { Property: var holder } && IsExceptionData(holder) ? SinkKind.Exception : GetSinkKind(property);

    private static bool IsExceptionData(IPropertySymbol property) => property.Name == "Data" && WellKnownTypes.IsType(property.ContainingType, "System", "Exception");

    private static bool IsActivityTags(INamedTypeSymbol type) => WellKnownTypes.IsType(type, "System.Diagnostics", "ActivityTagsCollection");

    /// <summary>True for a component of a UriBuilder and for the URL of a request.</summary>
    private static bool IsUrl(IPropertySymbol property) =>
        (property.Name is "Query" or "Path" or "Fragment" or "UserName" && WellKnownTypes.IsType(property.ContainingType, "System", "UriBuilder"))
        || (property.Name == "RequestUri" && WellKnownTypes.IsType(property.ContainingType, "System.Net.Http", "HttpRequestMessage"));

    private static bool IsConsole(INamedTypeSymbol type) => WellKnownTypes.IsType(type, "System", "Console");

    private static bool IsUrl(INamedTypeSymbol type, IParameterSymbol parameter) =>
        WellKnownTypes.IsType(type, "System", "Uri") || WellKnownTypes.IsType(type, "System", "UriBuilder")
        || (parameter.Name == "requestUri" && WellKnownTypes.IsType(type, "System.Net.Http", "HttpRequestMessage"));

    private static bool IsException(INamedTypeSymbol type)
    {
        for (var level = type; level is not null; level = level.BaseType)
        {
            if (WellKnownTypes.IsType(level, "System", "Exception"))
                return true;
        }

        return false;
    }
}
