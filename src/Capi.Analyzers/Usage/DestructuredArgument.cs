using Capi.Analyzers.Flow.KnownApis;
using Capi.ContractReading.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Usage;

/// <summary>An argument that a logger destructures: it writes the object's members instead of its redacted <c>ToString</c>.</summary>
internal readonly struct DestructuredArgument(IOperation value, string requestedBy)
{
    private const string DestructureParameter = "destructureObjects";

    public IOperation Value { get; } = value;

    /// <summary>What requests the destructuring: the placeholder with its braces, or the name of a parameter.</summary>
    public string RequestedBy { get; } = requestedBy;

    /// <summary>True if <see cref="RequestedBy"/> is a placeholder.</summary>
    public bool IsPlaceholder => RequestedBy[0] == '{';

    /// <summary>Gets the arguments of a call that are destructured; for most calls none.</summary>
    public static IEnumerable<DestructuredArgument> FindAll(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (HasDestructureParameter(method))
            return FindByParameter(call) is { } requested ? [requested] : [];
        if (!Sinks.IsLogMethod(method))
            return [];
        if (WellKnownTypes.FindAttribute(method, "Microsoft.Extensions.Logging", "LoggerMessageAttribute") is { } loggerMessage)
            return FindByName(call, loggerMessage);

        var template = OrderByParameter(call).FirstOrDefault(argument => argument.Parameter?.OriginalDefinition.Type.SpecialType == SpecialType.System_String);
        return template?.Value.ConstantValue is { HasValue: true, Value: string text } ? FindByPosition(call, template.Parameter!, text) : [];
    }

    // Asked for every call; a closure would be created for each.
    private static bool HasDestructureParameter(IMethodSymbol method)
    {
        foreach (var parameter in method.Parameters)
        {
            if (parameter.Name == DestructureParameter)
                return true;
        }

        return false;
    }

    /// <summary>Serilog's <c>ForContext</c>, <c>PushProperty</c> and similar methods with <c>destructureObjects: true</c>.</summary>
    private static DestructuredArgument? FindByParameter(IInvocationOperation call) =>
        call.TargetMethod.ContainingType is { } type && Sinks.IsSerilogType(type)
        && call.Arguments.Any(argument => argument.Parameter?.Name == DestructureParameter && argument.Value.ConstantValue is { HasValue: true, Value: true })
        && call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "value") is { } argumentToDestructure
            ? new(argumentToDestructure.Value, DestructureParameter)
            : null;

    /// <summary>A [LoggerMessage] method: its template refers to parameters by name.</summary>
    private static IEnumerable<DestructuredArgument> FindByName(IInvocationOperation call, AttributeData loggerMessage)
    {
        var text = loggerMessage.NamedArguments.FirstOrDefault(argument => argument.Key == "Message").Value.Value as string
            ?? loggerMessage.ConstructorArguments.Select(argument => argument.Kind == TypedConstantKind.Array ? null : argument.Value).OfType<string>().FirstOrDefault();
        foreach (var placeholder in LogMessageTemplate.ParsePlaceholders(text ?? "").Where(LogMessageTemplate.IsDestructuring))
        {
            if (call.Arguments.FirstOrDefault(argument => placeholder.Substring(1).Equals(argument.Parameter?.Name, StringComparison.OrdinalIgnoreCase)) is { } argumentToDestructure)
                yield return new(argumentToDestructure.Value, "{" + placeholder + "}");
        }
    }

    private static IEnumerable<DestructuredArgument> FindByPosition(IInvocationOperation call, IParameterSymbol template, string text)
    {
        var placeholders = LogMessageTemplate.ParsePlaceholders(text);
        return placeholders.Any(LogMessageTemplate.IsDestructuring)
            ? placeholders.Zip(GetTemplateArguments(call, template), (placeholder, value) => (placeholder, value))
                .Where(pair => LogMessageTemplate.IsDestructuring(pair.placeholder))
                .Select(pair => new DestructuredArgument(pair.value, "{" + pair.placeholder + "}"))
            : [];
    }

    /// <summary>The arguments after the template, up to the first one with an unknown number of values.</summary>
    private static IEnumerable<IOperation> GetTemplateArguments(IInvocationOperation call, IParameterSymbol template)
    {
        foreach (var argument in OrderByParameter(call).Where(one => one.Parameter?.Ordinal > template.Ordinal))
        {
            if (argument.Parameter is not { IsParams: true })
            {
                yield return argument.Value;
                continue;
            }

            var elements = ConstantText.SkipConversions(argument.Value) switch
            {
                IArrayCreationOperation { Initializer: { } listed } => listed.ElementValues,
                ICollectionExpressionOperation listed => listed.Elements,
                _ => [],
            };
            foreach (var element in elements.TakeWhile(one => one is not ISpreadOperation))
                yield return element;
        }
    }

    private static IEnumerable<IArgumentOperation> OrderByParameter(IInvocationOperation call) => call.Arguments.OrderBy(argument => argument.Parameter?.Ordinal ?? -1);
}
