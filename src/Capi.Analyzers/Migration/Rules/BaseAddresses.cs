using Capi.Analyzers.Migration.Anchors;
using Capi.Analyzers.Migration.Values;
using Capi.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Rules;

/// <summary>Finds the base addresses of HTTP clients with a version of the Graph API, where they are set far from the sender: <c>RestService.For&lt;IApi&gt;("https://graph.facebook.com/v25.0")</c>.</summary>
internal static class BaseAddresses
{
    /// <summary>Finds the texts, and how sure it is that events are sent to them.</summary>
    public static IEnumerable<(string Text, IOperation Operation, Evidence Evidence)> Find(SenderModel model)
    {
        var ofSenders = model.Operations.OfType<IInvocationOperation>().Where(call => call.TargetMethod.TypeArguments.Any(type => IsSender(model, type))).SelectMany(call => FindTexts(model, GetOutermost(call))).ToList();
        foreach (var value in ofSenders)
            yield return (value.Text!, value.Operation, Evidence.Proven);

        // Senders that name only a path take the host from somewhere else. Where it isn't said which client is theirs, there must be only one.
        if (ofSenders.Count > 0 || !SendsToPath(model))
            yield break;
        var others = model.Operations.OfType<ILiteralOperation>().Where(literal => literal.ConstantValue is { HasValue: true, Value: string text } && IsBase(text)).ToList();
        if (others.Select(literal => ((string)literal.ConstantValue.Value!).TrimEnd('/')).Distinct(StringComparer.OrdinalIgnoreCase).Count() != 1)
            yield break;
        foreach (var literal in others)
            yield return ((string)literal.ConstantValue.Value!, literal, Evidence.Likely);
    }

    private static bool SendsToPath(SenderModel model) => (model.Sends.Count > 0 || model.Events.Any(one => one.Evidence == Evidence.Proven)) && model.Endpoints.All(endpoint => endpoint.Parts.All(part => part.Text is not { } text || !EndpointText.HasHost(text)));

    // An interface that Refit implements, or the class that sends.
    private static bool IsSender(SenderModel model, ITypeSymbol type) => type.GetMembers().OfType<IMethodSymbol>().Any(SendFinder.IsDeclaredSend)
        || model.Sends.Any(send => model.Code.GetEnclosingMember(send.Call) is { ContainingType: { } sender } && (SymbolEqualityComparer.Default.Equals(sender, type) || sender.AllInterfaces.Any(one => SymbolEqualityComparer.Default.Equals(one, type) && one.Locations.Any(location => location.IsInSource))));

    // services.AddRefitClient<IApi>().ConfigureHttpClient(client => client.BaseAddress = …)
    private static IOperation GetOutermost(IOperation call)
    {
        while (call.Parent is IArgumentOperation { Parent: IInvocationOperation outer } argument && outer.Instance is null && outer.TargetMethod.IsExtensionMethod && outer.Arguments[0] == argument || call.Parent is IInvocationOperation { Instance: { } instance } && instance == call || call.Parent is IConversionOperation)
            call = call.Parent is IArgumentOperation ? call.Parent.Parent! : call.Parent!;
        return call;
    }

    private static IEnumerable<TracedValue> FindTexts(SenderModel model, IOperation call) => call.Descendants()
        .Where(operation => operation.Type?.SpecialType == SpecialType.System_String && operation is ILiteralOperation or IMemberReferenceOperation or ILocalReferenceOperation)
        .SelectMany(operation => model.Tracer.Trace(operation)).Where(value => value.Text is { } text && IsBase(text));

    /// <summary>True for Meta's host and a version, and nothing else.</summary>
    private static bool IsBase(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && EndpointText.HasHost(address.Host) && GraphVersions.IsWellFormed(address.AbsolutePath.Trim('/'));
}
