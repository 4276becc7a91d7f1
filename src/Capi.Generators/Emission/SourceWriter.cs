using System.Text;

namespace Capi.Generators.Emission;

/// <summary>Builds indented source text. Lines end with <c>\n</c> on every platform, so that the output is deterministic.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new(4096);
    private int _depth;

    /// <summary>Writes one indented line; an empty line has no trailing white space.</summary>
    public SourceWriter WriteLine(string text = "")
    {
        if (text.Length > 0)
            _text.Append(' ', _depth * 4).Append(text);
        _text.Append('\n');
        return this;
    }

    /// <summary>Writes an opening brace on its own line and increases the indentation.</summary>
    public SourceWriter OpenBlock()
    {
        WriteLine("{");
        _depth++;
        return this;
    }

    /// <summary>Decreases the indentation and writes the closing brace.</summary>
    public SourceWriter CloseBlock()
    {
        _depth--;
        return WriteLine("}");
    }

    /// <summary>Increases the indentation without a brace.</summary>
    public SourceWriter Indent()
    {
        _depth++;
        return this;
    }

    /// <summary>Decreases the indentation without a brace.</summary>
    public SourceWriter Outdent()
    {
        _depth--;
        return this;
    }

    public override string ToString() => _text.ToString();
}
