using Capi.Analyzers.Migration.Corrections;
using Capi.Analyzers.Migration.Payloads;
using Capi.Analyzers.Migration.Values;
using Capi.Catalog;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Rules;

/// <summary>CAPI523: the address of a page with its query string.</summary>
internal sealed class AddressWithQueryRule : MigrationRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI523";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateWarning(
        Id,
        "Hand-written payload sends an address with its query string",
        "'{0}' gets the whole address, whose query string may hold names, e-mail addresses and tokens; send scheme, host and path only",
        RuleCategories.Migration);

    private static readonly HashSet<string> WholeAddresses = new(StringComparer.Ordinal) { "GetEncodedUrl", "GetDisplayUrl", "GetEncodedPathAndQuery", "QueryString", "Referer", "Referrer", "UrlReferrer", "PathAndQuery", "RawUrl", "RawTarget", "Query", "GetTypedHeaders", "referer", "referrer" };

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Analyze(SenderModel model, MigrationReporter reporter)
    {
        foreach (var one in model.Events)
        {
            foreach (var field in one.Payload.Fields.Where(field => field.Key is "event_source_url" or "referrer_url"))
            {
                foreach (var value in field.Values.Where(IsWhole))
                    reporter.Report(this, field.GetLocation(value), one.Evidence, [], AddressCorrections.RemoveQuery(field), field.Key);
            }
        }
    }

    private static bool IsWhole(TracedValue value) =>
        !value.Has(StepKind.WithoutQuery) && !value.Has(StepKind.Part) && !value.Steps.Any(IsOneOfMany)
        && value.WithParts().Any(part => part.Kind is OriginKind.Call or OriginKind.Member or OriginKind.Entry && (WholeAddresses.Contains(part.Name) || part.Symbol?.ContainingType?.Name == "QueryString" || IsAddressOfRequest(part.Symbol) || AddsQuery(part.Operation)) && !part.Has(StepKind.WithoutQuery) && IsOfRequest(part));

    // The first value of a header is its only one.
    private static bool IsOneOfMany(ValueStep step) => step.Kind == StepKind.Element && step.Operation switch
    {
        IInvocationOperation call => !IsHeader(KnownMethods.GetSubject(call)),
        IPropertyReferenceOperation indexer => !IsHeader(indexer.Instance),
        _ => true,
    };

    private static bool IsHeader(IOperation? values) => values is not null && KnownMethods.SkipConversions(values).Type?.Name == "StringValues";

    // request.Path.Add(request.QueryString), UriHelper.BuildAbsolute(…, request.QueryString)
    private static bool AddsQuery(IOperation operation) => operation is IInvocationOperation call && call.Arguments.Any(argument => argument is { ArgumentKind: ArgumentKind.Explicit, Value.Type.Name: "QueryString" });

    // HttpRequestData.Url of a function, NavigationManager.Uri of Blazor, HttpRequest.Url of ASP.NET.
    private static bool IsAddressOfRequest(ISymbol? symbol) => symbol is { Name: "Url" or "Uri" or "RequestUri", ContainingType.Name: "HttpRequestData" or "HttpRequest" or "HttpRequestBase" or "NavigationManager" or "HttpRequestMessage" };

    // Not a property of an order that is called Query or Referer.
    private static bool IsOfRequest(TracedValue part) => part.Symbol is null || !part.Symbol.Locations.Any(location => location.IsInSource);
}
