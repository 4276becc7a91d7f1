using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Values;

/// <summary>Finds out which characters a filter or a regular expression leaves.</summary>
internal static class CharacterFilters
{
    /// <summary>What <c>Where</c> with this lambda or method leaves.</summary>
    public static StepKind Classify(IAnonymousFunctionOperation? lambda, string methodName)
    {
        return ClassifyText(lambda is null ? methodName : lambda.Body.Syntax.ToString());
    }

    /// <summary>What the condition around a statement in a loop over characters leaves; null when there is none.</summary>
    public static StepKind? FindCondition(SyntaxNode statement) =>
        statement.FirstAncestorOrSelf<ForEachStatementSyntax>() is { } loop && statement.FirstAncestorOrSelf<IfStatementSyntax>() is { } conditional && loop.Span.Contains(conditional.Span) && ClassifyText(conditional.Condition.ToString()) is not StepKind.Opaque and var kind ? kind : null;

    /// <summary>What a condition on a character leaves.</summary>
    public static StepKind ClassifyText(string text)
    {
        if (Contains(text, "LetterOrDigit") || Contains(text, "IsLetter") || Contains(text, "IsAsciiLetter") || Contains(text, "IsPunctuation") || Contains(text, "'a'"))
            return StepKind.Letters;
        if (Contains(text, "Digit") || Contains(text, "IsNumber") || Contains(text, "'0'"))
            return StepKind.Digits;
        var removesSpaces = Contains(text, "IsWhiteSpace") || Contains(text, "' '");

        // Without spaces and dashes, as much remains as of a postal code or a name.
        return removesSpaces && Contains(text, "'-'") ? StepKind.Letters : removesSpaces ? StepKind.RemoveSpaces : StepKind.Opaque;
    }

    /// <summary>What the replacement of all matches of a pattern by nothing leaves.</summary>
    public static StepKind ClassifyPattern(string pattern)
    {
        if (pattern.Length == 0)
            return StepKind.Opaque;
        if (pattern.StartsWith("^0", StringComparison.Ordinal) || pattern.StartsWith("^(0", StringComparison.Ordinal) || pattern.StartsWith("^[0", StringComparison.Ordinal) || pattern.StartsWith("^\\+?0", StringComparison.Ordinal))
            return StepKind.TrimZeros;
        if (Contains(pattern, "a-z") || Contains(pattern, "\\W") || Contains(pattern, "\\p{") || Contains(pattern, "\\P{") || Contains(pattern, "\\w"))
            return StepKind.Letters;
        if (Contains(pattern, "\\D") || Contains(pattern, "[^0-9") || Contains(pattern, "[^\\d"))
            return StepKind.Digits;
        if (Contains(pattern, "\\s") && Contains(pattern, "-"))
            return StepKind.Letters;
        return Contains(pattern, "\\s") || pattern.Trim('+', '*', '[', ']') == " " ? StepKind.RemoveSpaces : StepKind.Replace;
    }

    private static bool Contains(string text, string part) => text.IndexOf(part, StringComparison.Ordinal) >= 0;
}
