namespace Capi.Storage.Sqlite.Files;

/// <summary>Recognizes network file systems, where the locks and flushes of SQLite are not reliable.</summary>
internal static class NetworkFileSystem
{
    private static readonly HashSet<string> Names =
        new(["nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afpfs", "ncpfs", "9p", "fuse.sshfs", "ceph", "glusterfs", "fuse.glusterfs", "lustre"], StringComparer.OrdinalIgnoreCase);

    /// <summary>True if the directory is known to be on a network file system.</summary>
    public static bool Contains(string directory)
    {
        var full = Path.GetFullPath(directory);
        if (full.StartsWith(@"\\", StringComparison.Ordinal))
            return true;
        return FindDrive(full) is { } drive && IsNetwork(drive);
    }

    /// <summary>Returns the drive of a path: the one with the longest mount point above it.</summary>
    public static DriveInfo? FindDrive(string fullPath) => DriveInfo.GetDrives()
        .Where(drive => IsBelow(fullPath, drive.Name))
        .MaxBy(drive => drive.Name.Length);

    private static bool IsBelow(string path, string mount)
    {
        var prefix = mount.EndsWith(Path.DirectorySeparatorChar) ? mount : mount + Path.DirectorySeparatorChar;
        return (path + Path.DirectorySeparatorChar).StartsWith(prefix, OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
    }

    /// <summary>True for the types and names of network file systems.</summary>
    public static bool IsNetwork(DriveType type, string format) => type == DriveType.Network || Names.Contains(format);

    private static bool IsNetwork(DriveInfo drive)
    {
        try
        {
            return IsNetwork(drive.DriveType, drive.DriveFormat);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A mount that can't be read is not the one that has just been written to.
            return false;
        }
    }
}
