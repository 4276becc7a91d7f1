namespace Capi.Cli.Schemas;

/// <summary>The halves of an event.</summary>
internal enum SchemaHalf
{
    /// <summary>What the server sends to the Conversions API.</summary>
    Server,

    /// <summary>What the browser sends, without identifiers.</summary>
    Browser,
}
