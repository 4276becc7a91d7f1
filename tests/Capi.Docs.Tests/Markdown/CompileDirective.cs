namespace Capi.Docs.Tests.Markdown;

/// <summary>The comment before a C# block that says how to compile it: <c>&lt;!-- compile: clause; clause … --&gt;</c>. CONTRIBUTING.md describes the clauses.</summary>
internal sealed record CompileDirective
{
    /// <summary>Without a comment: the block is a complete file without diagnostics.</summary>
    public static CompileDirective None { get; } = new();

    /// <summary>True when the block is the body of a method.</summary>
    public bool IsStatements { get; private init; }

    /// <summary>The parameters of that method.</summary>
    public string Parameters { get; private init; } = "";

    /// <summary>The types that other blocks declare and this one uses.</summary>
    public IReadOnlyList<string> Continues { get; private init; } = [];

    /// <summary>The IDs of the errors and warnings that the block reports, in order of their position.</summary>
    public IReadOnlyList<string> ExpectedIds { get; private init; } = [];

    /// <summary>True when the block is part of a test project: it can use xunit, and made-up values are allowed.</summary>
    public bool IsTestProject { get; private init; }

    /// <summary>The file whose lines the block quotes, or null. Such a block is compared, not compiled.</summary>
    public string? QuotedFile { get; private init; }

    /// <summary>Why the block is not compiled, or null.</summary>
    public string? SkipReason { get; private init; }

    /// <summary>Code in the comment, invisible to the reader: declarations that the block uses.</summary>
    public string Declarations { get; private init; } = "";

    /// <summary>Parses the text between <c>compile:</c> and the end of the comment.</summary>
    /// <exception cref="FormatException">A clause is unknown.</exception>
    public static CompileDirective Parse(string text)
    {
        var lines = text.Split('\n', 2);
        return lines[0].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Aggregate(new CompileDirective { Declarations = lines.Length > 1 ? lines[1] : "" }, static (directive, clause) => directive.With(clause));
    }

    private CompileDirective With(string clause)
    {
        var words = clause.Split(' ', 2);
        return (words[0], words.Length > 1 ? words[1].Trim() : "") switch
        {
            ("statements", "") => this with { IsStatements = true },
            ("given", { Length: > 0 } parameters) => this with { IsStatements = true, Parameters = parameters },
            ("continues", { Length: > 0 } type) => this with { Continues = [.. Continues, type] },
            ("errors", { Length: > 0 } ids) => this with { ExpectedIds = ids.Split(' ') },
            ("excerpt", ['o', 'f', ' ', .. var file]) => this with { QuotedFile = file },
            ("test", "project") => this with { IsTestProject = true },
            ("skip", var reason) when reason.StartsWith("because ", StringComparison.Ordinal) => this with { SkipReason = reason },
            _ => throw new FormatException($"Unknown clause '{clause}' in a compile comment."),
        };
    }
}
