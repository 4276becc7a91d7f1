using Capi.Roslyn.Testing.Compiling;
using Capi.Roslyn.Testing.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Capi.Generators.Tests.Incrementality;

/// <summary>Applies random edits to a project. The same seed gives the same edits.</summary>
internal sealed class RandomEditor
{
    private static readonly CSharpParseOptions Plain = TestCompilation.ParseOptions.WithLanguageVersion(LanguageVersion.Preview);

    private static readonly CSharpParseOptions Flagged = Plain.WithPreprocessorSymbols("NET", "FLAG");

    private static readonly MetadataReference[] Libraries = [.. EditedProject.LibraryVersions.Select(EmitReference)];

    private static readonly MetadataReference UnrelatedReference =
        TestCompilation.Create([("Region.cs", "namespace Shop; public enum Region { Bavaria, Tyrol }")], assemblyName: "Regions").ToMetadataReference();

    private const int MaxChangedPlaceholders = 5;

    private const int Restore = -1;

    private readonly Random _random;
    private readonly List<(CSharpCompilation Compilation, Dictionary<string, string> Chosen)> _history = [];
    private Dictionary<string, string> _choices = EditedProject.Choices.ToDictionary(placeholder => placeholder.Key, placeholder => placeholder.Value[0]);

    public RandomEditor(int seed)
    {
        _random = new Random(seed);
        Compilation = TestCompilation.Create(
            EditedProject.Files.Select(file => (file.Path, FillPlaceholders(file.Text))), [.. References.All, Libraries[0]], implicitUsings: false, parseOptions: Plain);
    }

    private RandomEditor(RandomEditor other, int seed)
    {
        _random = new Random(seed);
        _history = [.. other._history];
        _choices = new(other._choices);
        Compilation = other.Compilation;
    }

    /// <summary>The current project.</summary>
    public CSharpCompilation Compilation { get; private set; }

    /// <summary>A description of the last edit.</summary>
    public string LastEdit { get; private set; } = "";

    /// <summary>Creates another editor with the same project and history.</summary>
    public RandomEditor Fork(int seed) => new(this, seed);

    /// <summary>Applies one edit.</summary>
    public void Edit()
    {
        _history.Add((Compilation, new(_choices)));
        switch (Compilation.SyntaxTrees.Length < EditedProject.Files.Count ? Restore : _random.Next(20))
        {
            case Restore:
                var file = EditedProject.Files.First(file => Compilation.SyntaxTrees.All(tree => tree.FilePath != file.Path));
                LastEdit = $"{file.Path} restored";
                Compilation = Compilation.AddSyntaxTrees(TestCompilation.Parse(file.Path, FillPlaceholders(file.Text), (CSharpParseOptions)Compilation.SyntaxTrees[0].Options));
                break;
            case 0:
                Undo(_random.Next(_history.Count));
                break;
            case 1 or 2:
                Undo(Math.Max(_history.Count - 2, 0));
                break;
            case 3 or 4 or 5:
                ChangeProject();
                break;
            default:
                ChangeFile();
                break;
        }
    }

    private void Undo(int index)
    {
        LastEdit = $"back to {index}";
        (Compilation, _choices) = (_history[index].Compilation, new(_history[index].Chosen));
    }

    private void ChangeFile()
    {
        // Only a few placeholders differ from their first choice at the same time, so that most projects have valid contracts.
        var changed = _choices.Keys.Where(name => _choices[name] != EditedProject.Choices[name][0]).ToList();
        var revertsToDefault = changed.Count > _random.Next(MaxChangedPlaceholders);
        var placeholder = revertsToDefault ? changed[_random.Next(changed.Count)] : EditedProject.Choices.Keys.ElementAt(_random.Next(_choices.Count));
        var others = EditedProject.Choices[placeholder].Where(choice => choice != _choices[placeholder]).ToList();
        _choices[placeholder] = revertsToDefault ? EditedProject.Choices[placeholder][0] : others[_random.Next(others.Count)];
        LastEdit = $"{placeholder} = {_choices[placeholder]}";

        var file = EditedProject.Files.Single(file => file.Text.Contains($"${placeholder}$", StringComparison.Ordinal));
        if (Compilation.SyntaxTrees.FirstOrDefault(tree => tree.FilePath == file.Path) is { } tree)
            Compilation = Compilation.ReplaceSyntaxTree(tree, ApplyTextChange(tree, FillPlaceholders(file.Text), (CSharpParseOptions)tree.Options));
    }

    // Half of the edits are incremental text changes, as in an editor, which reuse unchanged nodes.
    private SyntaxTree ApplyTextChange(SyntaxTree tree, string text, CSharpParseOptions options)
    {
        if (_random.Next(2) == 0)
            return TestCompilation.Parse(tree.FilePath, text, options);

        var before = tree.ToString();
        var start = before.Zip(text).TakeWhile(pair => pair.First == pair.Second).Count();
        return tree.WithChangedText(tree.GetText().WithChanges(new TextChange(TextSpan.FromBounds(start, before.Length), text[start..])));
    }

    private void ChangeProject()
    {
        var change = _random.Next(7);
        LastEdit = $"project {change}";
        Compilation = change switch
        {
            0 => (CSharpCompilation)Compilation.Clone(),
            1 => Compilation.WithOptions(Compilation.Options.WithMetadataImportOptions(
                Compilation.Options.MetadataImportOptions == MetadataImportOptions.All ? MetadataImportOptions.Public : MetadataImportOptions.All)),
            2 => Reparse(Compilation.SyntaxTrees[0].Options == Flagged ? Plain : Flagged),
            3 => Compilation.References.Contains(Libraries[0])
                ? Compilation.ReplaceReference(Libraries[0], Libraries[1])
                : Compilation.ReplaceReference(Libraries[1], Libraries[0]),
            4 => Compilation.References.Contains(UnrelatedReference) ? Compilation.RemoveReferences(UnrelatedReference) : Compilation.AddReferences(UnrelatedReference),
            5 => Compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(Compilation.SyntaxTrees.Reverse()),
            _ => Compilation.RemoveSyntaxTrees(Compilation.SyntaxTrees[_random.Next(Compilation.SyntaxTrees.Length)]),
        };
    }

    private CSharpCompilation Reparse(CSharpParseOptions options) => Compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(
        Compilation.SyntaxTrees.Select(tree => TestCompilation.Parse(tree.FilePath, tree.ToString(), options)));

    private string FillPlaceholders(string text) =>
        _choices.Aggregate(text, (filled, placeholder) => filled.Replace($"${placeholder.Key}$", placeholder.Value, StringComparison.Ordinal));

    // As metadata: MetadataImportOptions have no effect on a compilation reference.
    private static PortableExecutableReference EmitReference(string code)
    {
        using var image = new MemoryStream();
        Require.NoErrors(TestCompilation.Create([("Root.cs", code)], assemblyName: "Library"));
        TestCompilation.Create([("Root.cs", code)], assemblyName: "Library").Emit(image);
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
