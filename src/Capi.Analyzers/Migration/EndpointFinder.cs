using Capi.Analyzers.Migration.Anchors;
using Capi.Analyzers.Migration.Payloads;
using Capi.Analyzers.Migration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration;

/// <summary>Finds the addresses of the endpoint: texts that contain its path, in types within reach.</summary>
internal static class EndpointFinder
{
    /// <summary>Finds all addresses.</summary>
    public static IReadOnlyList<EndpointAddress> Find(SenderModel model)
    {
        var found = new List<EndpointAddress>();
        foreach (var operation in model.Operations)
        {
            if (!IsText(operation) || !JsonTextSource.IsWholeText(operation) || !TextParts.Get(operation).Any(part => part.ConstantValue.Value is string text && MayBeAddress(text)))
                continue;
            if (model.Reach.GetEvidence(operation) is not Evidence.Proven)
                continue;

            // The path may come from the caller: $"{BaseUrl}/{path}?access_token={token}".
            var parts = model.Tracer.Trace(operation).SelectMany(value => value.WithParts()).ToList();
            var texts = parts.Select(part => part.Text).OfType<string>().ToList();
            if (texts.Any(EndpointText.HasOtherHost) || !texts.Any(EndpointText.HasEventsPath))
                continue;
            found.Add(new EndpointAddress(operation, parts));
        }

        return found;
    }

    private static bool MayBeAddress(string text) =>
        EndpointText.HasEventsPath(text) || EndpointText.HasHost(text) || text.IndexOf("access_token=", StringComparison.OrdinalIgnoreCase) >= 0;

    private static bool IsText(IOperation operation) =>
        operation.Type?.SpecialType == SpecialType.System_String && (operation is IInterpolatedStringOperation or IBinaryOperation or ILiteralOperation || KnownMethods.IsJoinedText(operation));
}

/// <summary>One address of the endpoint.</summary>
/// <param name="Operation">The text.</param>
/// <param name="Parts">The text and its parts.</param>
internal sealed record EndpointAddress(IOperation Operation, IReadOnlyList<TracedValue> Parts);
