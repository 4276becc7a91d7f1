using Capi.Analyzers.Migration.Corrections;
using Capi.Analyzers.Migration.Payloads;
using Capi.Analyzers.Migration.Values;
using Capi.Catalog;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Rules;

/// <summary>CAPI519: the access token is part of an address.</summary>
internal sealed class TokenInAddressRule : MigrationRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI519";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateWarning(
        Id,
        "Hand-written sender puts the token into the address",
        "The address contains the access token, which proxies, traces and logs of HTTP requests record; send it in the header Authorization or in the body",
        RuleCategories.Migration);

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Analyze(SenderModel model, MigrationReporter reporter)
    {
        foreach (var part in model.Endpoints.SelectMany(endpoint => endpoint.Parts))
        {
            if (part.Parts.Count == 0 && part.Text is { } text && HasTokenParameter(text))
                reporter.Report(this, part.Operation.Syntax.GetLocation(), Evidence.Proven, [], TokenCorrections.MoveToBody(part.Operation.Syntax, [.. model.Envelopes.Select(envelope => envelope.Object)], model.Code.GetModel(part.Operation.Syntax.SyntaxTree)));
        }

        // Refit: [Query] [AliasAs("access_token")] string token.
        foreach (var parameter in model.Sends.SelectMany(send => send.Call.TargetMethod.OriginalDefinition.Parameters).Where(IsTokenParameter))
        {
            if (parameter.Locations.FirstOrDefault(location => location.IsInSource) is { } location)
                reporter.Report(this, location, Evidence.Proven);
        }

        foreach (var operation in model.Operations)
        {
            if (AddsToken(operation) && model.Reach.GetEvidence(operation) is Evidence.Proven)
                reporter.Report(this, BuilderChains.GetLocation(operation.Syntax), Evidence.Proven);
        }
    }

    private static bool IsTokenParameter(IParameterSymbol parameter)
    {
        var attributes = parameter.GetAttributes();
        var isOther = attributes.Any(attribute => attribute.AttributeClass?.Name is "BodyAttribute" or "HeaderAttribute" or "AuthorizeAttribute");
        return !isOther && parameter.ContainingType.TypeKind == TypeKind.Interface
            && (parameter.Name == "access_token" || attributes.Any(attribute => attribute.ConstructorArguments is [{ Value: "access_token" }, ..]));
    }

    private static bool HasTokenParameter(string text) => text.IndexOf("access_token=", StringComparison.OrdinalIgnoreCase) >= 0;

    // new UriBuilder(…) { Query = "access_token=" + token }
    private static bool IsAssignedToQuery(IOperation text)
    {
        var parent = text.Parent;
        while (parent is IBinaryOperation or IInterpolatedStringTextOperation or IInterpolatedStringOperation or IConversionOperation)
            parent = parent.Parent;
        return parent is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "Query" } };
    }

    private static bool AddsToken(IOperation operation) => operation switch
    {
        // QueryHelpers.AddQueryString, Flurl's SetQueryParam, RestSharp's AddQueryParameter.
        IInvocationOperation call => call.TargetMethod.Name.IndexOf("Query", StringComparison.Ordinal) >= 0 && call.Arguments.Any(argument => argument.Value.ConstantValue is { HasValue: true, Value: "access_token" }),
        IPropertyReferenceOperation { Property: { IsIndexer: true, ContainingType.Name: "NameValueCollection" }, Arguments: [{ Value.ConstantValue: { HasValue: true, Value: "access_token" } }], Parent: ISimpleAssignmentOperation } => true,
        // A text that is appended to an address.
        ILiteralOperation { ConstantValue: { HasValue: true, Value: string text } } => HasTokenParameter(text) && (text.TrimStart() is ['?' or '&', ..] || IsAssignedToQuery(operation)),
        _ => false,
    };
}
