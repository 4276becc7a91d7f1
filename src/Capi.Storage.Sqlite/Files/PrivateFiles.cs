namespace Capi.Storage.Sqlite.Files;

/// <summary>Creates files that only the current user can read: hashed customer data is personal data.</summary>
internal static class PrivateFiles
{
    private const UnixFileMode FileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static void CreateDirectory(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, FileMode | UnixFileMode.UserExecute);
    }

    /// <summary>Creates an empty file, unless it exists.</summary>
    public static void Create(string path)
    {
        using (Open(path, FileShare.ReadWrite))
        {
        }
    }

    /// <summary>Creates a file that takes space on the disk.</summary>
    /// <exception cref="IOException">The disk has too little space.</exception>
    public static void Allocate(string path, long bytes)
    {
        using var file = Open(path, FileShare.None);
        var zeros = new byte[64 * 1024];
        for (var written = 0L; written < bytes; written += zeros.Length)
            file.Write(zeros);
    }

    /// <summary>Opens a file that no other process can open meanwhile.</summary>
    /// <exception cref="IOException">Another process has opened it.</exception>
    public static FileStream OpenExclusive(string path) => Open(path, FileShare.None);

    private static FileStream Open(string path, FileShare share)
    {
        var options = new FileStreamOptions { Mode = System.IO.FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = share };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = FileMode;
        return new(path, options);
    }
}
