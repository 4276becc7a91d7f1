namespace LeadCrm.Crm;

/// <summary>A row can't be read. The message names the column, never its value.</summary>
internal sealed class RowException(string message) : Exception(message);
