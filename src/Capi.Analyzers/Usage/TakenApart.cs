using Capi.Analyzers.Flow.Knowledge;
using Capi.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Usage;

/// <summary>An argument that a logger destructures: it writes the object's members instead of its redacted <c>ToString</c>.</summary>
internal readonly struct TakenApart(IOperation value, string by)
{
    private const string Request = "destructureObjects";

    public IOperation Value { get; } = value;

    /// <summary>What requests the destructuring: the placeholder with its braces, or the name of a parameter.</summary>
    public string By { get; } = by;

    /// <summary>True if <see cref="By"/> is a placeholder.</summary>
    public bool IsPlaceholder => By[0] == '{';

    /// <summary>Gets the arguments of a call that are destructured; for most calls none.</summary>
    public static IEnumerable<TakenApart> In(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (method.Parameters.Any(parameter => parameter.Name == Request))
            return OnRequest(call) is { } asked ? [asked] : [];
        if (!Sinks.IsLogger(method))
            return [];
        if (WellKnownTypes.Attribute(method, "Microsoft.Extensions.Logging", "LoggerMessageAttribute") is { } generated)
            return ByName(call, generated);

        var template = InOrder(call).FirstOrDefault(argument => argument.Parameter?.OriginalDefinition.Type.SpecialType == SpecialType.System_String);
        return template?.Value.ConstantValue is { HasValue: true, Value: string text } ? ByPosition(call, template.Parameter!, text) : [];
    }

    /// <summary>Serilog's <c>ForContext</c>, <c>PushProperty</c> and similar methods with <c>destructureObjects: true</c>.</summary>
    private static TakenApart? OnRequest(IInvocationOperation call) =>
        call.TargetMethod.ContainingType is { } type && Sinks.IsOfSerilog(type)
        && call.Arguments.Any(argument => argument.Parameter?.Name == Request && argument.Value.ConstantValue is { HasValue: true, Value: true })
        && call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "value") is { } given
            ? new(given.Value, Request)
            : null;

    /// <summary>A [LoggerMessage] method: its template refers to parameters by name.</summary>
    private static IEnumerable<TakenApart> ByName(IInvocationOperation call, AttributeData generated)
    {
        var text = generated.NamedArguments.FirstOrDefault(argument => argument.Key == "Message").Value.Value as string
            ?? generated.ConstructorArguments.Select(argument => argument.Kind == TypedConstantKind.Array ? null : argument.Value).OfType<string>().FirstOrDefault();
        foreach (var placeholder in LogTemplate.Placeholders(text ?? "").Where(LogTemplate.TakesApart))
        {
            if (call.Arguments.FirstOrDefault(argument => placeholder.Substring(1).Equals(argument.Parameter?.Name, StringComparison.OrdinalIgnoreCase)) is { } given)
                yield return new(given.Value, "{" + placeholder + "}");
        }
    }

    private static IEnumerable<TakenApart> ByPosition(IInvocationOperation call, IParameterSymbol template, string text)
    {
        var placeholders = LogTemplate.Placeholders(text);
        return placeholders.Any(LogTemplate.TakesApart)
            ? placeholders.Zip(Values(call, template), (placeholder, value) => (placeholder, value))
                .Where(pair => LogTemplate.TakesApart(pair.placeholder))
                .Select(pair => new TakenApart(pair.value, "{" + pair.placeholder + "}"))
            : [];
    }

    /// <summary>The arguments after the template, up to the first one with an unknown number of values.</summary>
    private static IEnumerable<IOperation> Values(IInvocationOperation call, IParameterSymbol template)
    {
        foreach (var argument in InOrder(call).Where(one => one.Parameter?.Ordinal > template.Ordinal))
        {
            if (argument.Parameter is not { IsParams: true })
            {
                yield return argument.Value;
                continue;
            }

            var elements = WrittenText.Bare(argument.Value) switch
            {
                IArrayCreationOperation { Initializer: { } listed } => listed.ElementValues,
                ICollectionExpressionOperation listed => listed.Elements,
                _ => [],
            };
            foreach (var element in elements.TakeWhile(one => one is not ISpreadOperation))
                yield return element;
        }
    }

    private static IEnumerable<IArgumentOperation> InOrder(IInvocationOperation call) => call.Arguments.OrderBy(argument => argument.Parameter?.Ordinal ?? -1);
}
