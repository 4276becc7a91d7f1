using Capi.Analyzers.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Rules;

/// <summary>CAPI404: an access token in the source: in our options, in an address, or recognised by its form. The message never repeats it.</summary>
internal sealed class LiteralAccessTokenRule : UsageRule
{
    public override DiagnosticDescriptor Descriptor => Descriptors.LiteralAccessToken;

    public override IEnumerable<OperationKind> Operations => [OperationKind.Literal, OperationKind.Utf8String, .. OptionMember.Assignments];

    public override void Check(OperationAnalysisContext context, UsageTypes types)
    {
        if (context.Operation is IAssignmentOperation)
            CheckOption(context, types);
        else if (TextOf(context.Operation) is { } text && WhatHolds(text) is { } holder)
            Report(context, context.Operation, holder);
    }

    private void CheckOption(OperationAnalysisContext context, UsageTypes types)
    {
        // A test opens nothing with a token it made up; a real one is found by its form all the same.
        if (types.IsTest || OptionMember.Set(context.Operation, "AccessToken") is not var (name, value))
            return;

        foreach (var (place, text) in WrittenText.In(value))
        {
            // What is recognised by itself is reported where it stands, which may be at the constant.
            if (!TokenText.IsPlaceholder(text) && WhatHolds(text) is null)
                Report(context, place, $"'{name}' is set to a text in the source");
        }
    }

    private void Report(OperationAnalysisContext context, IOperation place, string what) =>
        context.ReportDiagnostic(Diagnostic.Create(Descriptor, place.Syntax.GetLocation(), what));

    private static string? TextOf(IOperation operation) => operation switch
    {
        ILiteralOperation { ConstantValue: { HasValue: true, Value: string text } } => text,
        IUtf8StringOperation utf8 => utf8.Value,
        _ => null,
    };

    private static string? WhatHolds(string text) =>
        TokenText.HoldsToken(text) ? "This text has the form of an access token of Meta"
        : TokenText.HoldsParameter(text) ? "This address carries an access token"
        : null;
}
