<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id" sourcelanguage="en">
<context>
    <name>focusdesk.app.beat</name>
    <message>
        <source>A session was ended at {time}.</source>
        <translation>Sesi diakhiri pukul {time}.</translation>
    </message>
    <message>
        <source>Days and hours go on by the zone of your work model.</source>
        <translation>Hari dan jam tetap mengikuti zona model kerja Anda.</translation>
    </message>
    <message>
        <source>Nobody saw it for hours after that, so nothing more was counted.</source>
        <translation>Setelah itu berjam-jam tidak terpantau, jadi tidak ada lagi yang dihitung.</translation>
    </message>
    <message>
        <source>The computer&apos;s time zone has changed.</source>
        <translation>Zona waktu komputer berubah.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Urungkan</translation>
    </message>
</context>
<context>
    <name>focusdesk.app.day_place</name>
    <message>
        <source>Close the day</source>
        <translation>Tutup hari</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>Buka lagi</translation>
    </message>
    <message>
        <source>The day is closed.</source>
        <translation>Hari ini sudah ditutup.</translation>
    </message>
</context>
<context>
    <name>focusdesk.app.front</name>
    <message>
        <source>FocusDesk (example fortnight)</source>
        <translation>FocusDesk (contoh dua minggu)</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Pengaturan</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tugas</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hari ini</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Minggu</translation>
    </message>
    <message>
        <source>Your answer about the session is kept.</source>
        <translation>Jawaban Anda tentang sesi disimpan.</translation>
    </message>
</context>
<context>
    <name>focusdesk.app.keys_place</name>
    <message>
        <source>Park a thought</source>
        <translation>Parkir pikiran</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Pintasan</translation>
    </message>
    <message>
        <source>Start, pause or resume</source>
        <translation>Mulai, jeda, atau lanjutkan</translation>
    </message>
    <message>
        <source>keys, keyboard, shortcuts, global, portal</source>
        <translation>tombol, papan ketik, pintasan, global, portal</translation>
    </message>
</context>
<context>
    <name>focusdesk.app.mini_place</name>
    <message>
        <source>Mini &amp;timer</source>
        <translation>&amp;Timer mini</translation>
    </message>
    <message>
        <source>Press Alt+Space on the mini timer and choose “Always on Top”.</source>
        <translation>Tekan Alt+Spasi pada timer mini lalu pilih “Selalu di Atas”.</translation>
    </message>
    <message>
        <source>Under Wayland no program can put its own window over the others.</source>
        <translation>Di Wayland, program tidak dapat menaruh jendelanya sendiri di atas yang lain.</translation>
    </message>
    <message>
        <source>Your desktop places the mini timer</source>
        <translation>Desktop Anda yang menempatkan timer mini</translation>
    </message>
</context>
<context>
    <name>focusdesk.app.quiet_place</name>
    <message>
        <source>Chat status</source>
        <translation>Status chat</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Jangan ganggu</translation>
    </message>
    <message>
        <source>GNOME, KDE, macOS, Windows</source>
        <translation>GNOME, KDE, macOS, Windows</translation>
    </message>
    <message>
        <source>Hooks</source>
        <translation>Kait (hooks)</translation>
    </message>
    <message>
        <source>program, script, command</source>
        <translation>program, skrip, perintah</translation>
    </message>
    <message>
        <source>silence, banners, notifications</source>
        <translation>tenang, spanduk, notifikasi</translation>
    </message>
    <message>
        <source>start, pause, end</source>
        <translation>mulai, jeda, selesai</translation>
    </message>
    <message>
        <source>status, token, account</source>
        <translation>status, token, akun</translation>
    </message>
</context>
<context>
    <name>focusdesk.app.settings_place</name>
    <message>
        <source>Allocation matrix</source>
        <translation>Matriks alokasi</translation>
    </message>
    <message>
        <source>Breaks &amp; reminders</source>
        <translation>Rehat &amp; pengingat</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnostik</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Umum</translation>
    </message>
    <message>
        <source>Routines</source>
        <translation>Rutinitas</translation>
    </message>
    <message>
        <source>WFA, WFO, place, core hours</source>
        <translation>WFA, WFO, tempat, jam inti</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Bobot perencana</translation>
    </message>
    <message>
        <source>Work model</source>
        <translation>Pola kerja</translation>
    </message>
    <message>
        <source>activity, stage, levels</source>
        <translation>aktivitas, tahap, tingkat</translation>
    </message>
    <message>
        <source>break, rest, pause</source>
        <translation>rehat, istirahat, jeda</translation>
    </message>
    <message>
        <source>close the day, overtime</source>
        <translation>tutup hari, lembur</translation>
    </message>
    <message>
        <source>cognitive, collaboration, shared work</source>
        <translation>kognitif, kolaborasi, kerja bersama</translation>
    </message>
    <message>
        <source>deadlines, late, left out</source>
        <translation>tenggat, terlambat, belum muat</translation>
    </message>
    <message>
        <source>doctor, help, problem, error, crash</source>
        <translation>dokter, bantuan, masalah, galat, gangguan</translation>
    </message>
    <message>
        <source>e-mail addresses, calendar</source>
        <translation>alamat surel, email, kalender</translation>
    </message>
    <message>
        <source>focus work, core hours, no-meeting windows</source>
        <translation>fokus, jam inti, waktu tanpa rapat</translation>
    </message>
    <message>
        <source>language</source>
        <translation>bahasa</translation>
    </message>
    <message>
        <source>learning hour, administration</source>
        <translation>jam belajar, administrasi</translation>
    </message>
    <message>
        <source>meeting, stand-up, assembly</source>
        <translation>rapat, stand-up, apel</translation>
    </message>
    <message>
        <source>no-meeting windows, file, preset</source>
        <translation>waktu tanpa rapat, berkas, prasetel</translation>
    </message>
    <message>
        <source>notifications</source>
        <translation>pemberitahuan, notifikasi</translation>
    </message>
    <message>
        <source>plan, days, seconds</source>
        <translation>rencana, hari, detik</translation>
    </message>
    <message>
        <source>planner, minutes lost, percent</source>
        <translation>perencana, menit hilang, persen</translation>
    </message>
    <message>
        <source>prayer, break, stretch</source>
        <translation>salat, jeda, peregangan</translation>
    </message>
    <message>
        <source>project switches, getting back in</source>
        <translation>pindah proyek, nyambung lagi</translation>
    </message>
    <message>
        <source>project switches, limits</source>
        <translation>pindah proyek, batas</translation>
    </message>
    <message>
        <source>rating, flow</source>
        <translation>nilai, flow</translation>
    </message>
    <message>
        <source>reflection, Friday</source>
        <translation>refleksi, Jumat</translation>
    </message>
    <message>
        <source>stability, weekly share</source>
        <translation>kestabilan, porsi proyek</translation>
    </message>
    <message>
        <source>stretch, hint, typing</source>
        <translation>peregangan, pengingat, mengetik</translation>
    </message>
    <message>
        <source>theme, colours, dark, light</source>
        <translation>tema, warna, gelap, terang</translation>
    </message>
    <message>
        <source>tray, notifications, sleep, lock, idle</source>
        <translation>baki, pemberitahuan, tidur, kunci layar, diam</translation>
    </message>
    <message>
        <source>usual minutes of a task</source>
        <translation>lama tugas biasanya, menit</translation>
    </message>
    <message>
        <source>vault, keyring, folder, size, version</source>
        <translation>brankas, gantungan kunci, folder, ukuran, versi</translation>
    </message>
    <message>
        <source>working hours, breaks, week</source>
        <translation>jam kerja, istirahat, minggu</translation>
    </message>
</context>
<context>
    <name>focusdesk.app.tray_place</name>
    <message>
        <source>&amp;Do not disturb</source>
        <translation>Jangan &amp;ganggu</translation>
    </message>
</context>
<context>
    <name>focusdesk.app.window</name>
    <message>
        <source>FocusDesk is open already; its window is shown.</source>
        <translation>FocusDesk sudah terbuka; jendelanya ditampilkan.</translation>
    </message>
</context>
<context>
    <name>focusdesk.cli.block</name>
    <message>
        <source>Give --at or --day.</source>
        <translation>Beri --at atau --day.</translation>
    </message>
    <message>
        <source>Give --start or --end.</source>
        <translation>Beri --start atau --end.</translation>
    </message>
    <message>
        <source>The end must lie after the start.</source>
        <translation>Akhir harus sesudah mulai.</translation>
    </message>
</context>
<context>
    <name>focusdesk.cli.block_words</name>
    <message>
        <source>&quot;{text}&quot; is not a time. Write it as 09.40.</source>
        <translation>&quot;{text}&quot; bukan jam. Tulis seperti 09.40.</translation>
    </message>
    <message>
        <source>Applied.</source>
        <translation>Diterapkan.</translation>
    </message>
    <message>
        <source>Apply?</source>
        <translation>Terapkan?</translation>
    </message>
</context>
<context>
    <name>focusdesk.cli.calendar</name>
    <message>
        <source>{name} and its events are removed.</source>
        <translation>{name} dan acaranya dihapus.</translation>
    </message>
</context>
<context>
    <name>focusdesk.cli.dates</name>
    <message>
        <source>&quot;{name}&quot; is not a day. Write it as 2026-11-26, tomorrow or friday.</source>
        <translation>&quot;{name}&quot; bukan tanggal. Tulis seperti 2026-11-26, besok, atau jumat.</translation>
    </message>
    <message>
        <source>&quot;{name}&quot; is not a week. Write it as 2026-W48.</source>
        <translation>&quot;{name}&quot; bukan minggu. Tulis seperti 2026-W48.</translation>
    </message>
</context>
<context>
    <name>focusdesk.cli.day</name>
    <message>
        <source>A session is open still.</source>
        <translation>Masih ada sesi yang terbuka.</translation>
    </message>
</context>
<context>
    <name>focusdesk.cli.focus</name>
    <message>
        <source>--minutes and --open-ended exclude each other.</source>
        <translation>--minutes dan --open-ended tidak bisa bersamaan.</translation>
    </message>
    <message>
        <source>--minutes goes with a task.</source>
        <translation>--minutes dipakai bersama nama tugas.</translation>
    </message>
    <message>
        <source>--unfinished and --task-done exclude each other.</source>
        <translation>--unfinished dan --task-done tidak bisa dipakai bersama.</translation>
    </message>
    <message>
        <source>Answer with: focusdesk recover --continue, --end or --count.</source>
        <translation>Jawab dengan: focusdesk recover --continue, --end, atau --count.</translation>
    </message>
    <message>
        <source>Choose one answer.</source>
        <translation>Pilih satu jawaban.</translation>
    </message>
    <message>
        <source>How absorbed were you? focusdesk rate 1 to 7.</source>
        <translation>Seberapa larut Anda tadi? focusdesk rate 1 sampai 7.</translation>
    </message>
    <message>
        <source>No session is open.</source>
        <translation>Tidak ada sesi yang terbuka.</translation>
    </message>
    <message>
        <source>{project}: flow {value} of 7.</source>
        <translation>{project}: nilai flow {value} dari 7.</translation>
    </message>
</context>
<context>
    <name>focusdesk.cli.main</name>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Dihentikan. Tidak ada yang diubah.</translation>
    </message>
</context>
<context>
    <name>focusdesk.cli.matrix</name>
    <message>
        <source>Every activity asks what it usually does.</source>
        <translation>Semua aktivitas memakai nilai bawaan.</translation>
    </message>
</context>
<context>
    <name>focusdesk.cli.meeting</name>
    <message>
        <source>Added:</source>
        <translation>Ditambahkan:</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Tidak di tempat</translation>
    </message>
    <message>
        <source>Changed:</source>
        <translation>Diubah:</translation>
    </message>
    <message>
        <source>Removed: {title}</source>
        <translation>Dihapus: {title}</translation>
    </message>
</context>
<context>
    <name>focusdesk.cli.overtime</name>
    <message>
        <source>The working day is over. Work overtime?</source>
        <translation>Hari kerja sudah selesai. Lembur?</translation>
    </message>
    <message>
        <source>This is past working hours: it is counted as overtime.</source>
        <translation>Sudah lewat jam kerja: dihitung sebagai lembur.</translation>
    </message>
</context>
<context>
    <name>focusdesk.cli.park</name>
    <message>
        <source>No thought is parked.</source>
        <translation>Tidak ada pikiran yang diparkir.</translation>
    </message>
    <message>
        <source>Parked: {text}</source>
        <translation>Diparkir: {text}</translation>
    </message>
    <message>
        <source>Ticked off: {text}</source>
        <translation>Dicentang: {text}</translation>
    </message>
    <message>
        <source>{project}: {title} is a task now.</source>
        <translation>{project}: {title} sekarang tugas.</translation>
    </message>
</context>
<context>
    <name>focusdesk.cli.plan</name>
    <message>
        <source>--output goes with --input.</source>
        <translation>--output dipakai bersama --input.</translation>
    </message>
    <message>
        <source>Give --week or --day, not both.</source>
        <translation>Pilih --week atau --day, jangan keduanya.</translation>
    </message>
    <message>
        <source>The time limit must be more than 0 seconds.</source>
        <translation>Batas waktu harus lebih dari 0 detik.</translation>
    </message>
</context>
<context>
    <name>focusdesk.cli.project</name>
    <message>
        <source>Added: {project}</source>
        <translation>Ditambahkan: {project}</translation>
    </message>
    <message>
        <source>Archived: {project}</source>
        <translation>Diarsipkan: {project}</translation>
    </message>
    <message>
        <source>Changed: {project}</source>
        <translation>Diubah: {project}</translation>
    </message>
    <message>
        <source>No projects yet.</source>
        <translation>Belum ada proyek.</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>diarsipkan</translation>
    </message>
    <message>
        <source>{share} a week</source>
        <translation>{share} per minggu</translation>
    </message>
</context>
<context>
    <name>focusdesk.cli.quiet</name>
    <message>
        <source>Added: {name}</source>
        <translation>Ditambahkan: {name}</translation>
    </message>
    <message>
        <source>No account yet. Add one with: focusdesk chat add</source>
        <translation>Belum ada akun. Tambahkan dengan: focusdesk chat add</translation>
    </message>
    <message>
        <source>Removed: {name}</source>
        <translation>Dihapus: {name}</translation>
    </message>
    <message>
        <source>The FocusDesk window carries it out while it is open.</source>
        <translation>Jendela FocusDesk yang melaksanakannya selama terbuka.</translation>
    </message>
    <message>
        <source>The status was set and cleared again.</source>
        <translation>Status berhasil dipasang lalu dihapus lagi.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
</context>
<context>
    <name>focusdesk.cli.recurring</name>
    <message>
        <source>Added {count} tasks:</source>
        <translation>{count} tugas ditambahkan:</translation>
    </message>
    <message>
        <source>Added: {what}</source>
        <translation>Ditambahkan: {what}</translation>
    </message>
    <message>
        <source>Changed: {what}</source>
        <translation>Diubah: {what}</translation>
    </message>
    <message>
        <source>No templates yet.</source>
        <translation>Belum ada templat.</translation>
    </message>
    <message>
        <source>Nothing comes back yet.</source>
        <translation>Belum ada tugas berulang.</translation>
    </message>
    <message>
        <source>Removed: {what}</source>
        <translation>Dihapus: {what}</translation>
    </message>
</context>
<context>
    <name>focusdesk.cli.rest</name>
    <message>
        <source>Break until {time}.</source>
        <translation>Rehat sampai {time}.</translation>
    </message>
    <message>
        <source>Give MINUTES, --end or --show.</source>
        <translation>Beri MENIT, --end, atau --show.</translation>
    </message>
    <message>
        <source>No break.</source>
        <translation>Tidak sedang rehat.</translation>
    </message>
</context>
<context>
    <name>focusdesk.cli.routine</name>
    <message>
        <source>It does not come again. Name the day with --day.</source>
        <translation>Tidak ada jadwal lagi. Sebutkan harinya dengan --day.</translation>
    </message>
    <message>
        <source>It is not said when it comes: {options}</source>
        <translation>Kapan jadwalnya belum disebut: {options}</translation>
    </message>
</context>
<context>
    <name>focusdesk.cli.routine_words</name>
    <message>
        <source>&quot;{name}&quot; is not a weekday. Write the days as senin, rabu or mon-fri.</source>
        <translation>&quot;{name}&quot; bukan nama hari. Tulis seperti senin, rabu atau senin-jumat.</translation>
    </message>
    <message>
        <source>&quot;{text}&quot; is not a time. Write it as 13.00.</source>
        <translation>&quot;{text}&quot; bukan jam. Tulis seperti 13.00.</translation>
    </message>
    <message>
        <source>The end must come after the start.</source>
        <translation>Akhir harus sesudah mulai.</translation>
    </message>
</context>
<context>
    <name>focusdesk.cli.settings</name>
    <message>
        <source>Every weight has its default.</source>
        <translation>Semua bobot memakai nilai bawaan.</translation>
    </message>
</context>
<context>
    <name>focusdesk.cli.task</name>
    <message>
        <source>Added: {title} ({id})</source>
        <translation>Ditambahkan: {title} ({id})</translation>
    </message>
    <message>
        <source>Changed: {title}</source>
        <translation>Diubah: {title}</translation>
    </message>
    <message>
        <source>Done: {title}</source>
        <translation>Selesai: {title}</translation>
    </message>
    <message>
        <source>Dropped: {title}</source>
        <translation>Dibatalkan: {title}</translation>
    </message>
    <message>
        <source>Open again: {title}</source>
        <translation>Dibuka lagi: {title}</translation>
    </message>
    <message>
        <source>the length is assumed</source>
        <translation>lamanya diperkirakan sendiri</translation>
    </message>
</context>
<context>
    <name>focusdesk.cli.task_gitlab</name>
    <message>
        <source>Closed there: {issue}</source>
        <translation>Ditutup di sana: {issue}</translation>
    </message>
    <message>
        <source>No account yet. Add one with: focusdesk task gitlab add</source>
        <translation>Belum ada akun. Tambahkan dengan: focusdesk task gitlab add</translation>
    </message>
    <message>
        <source>Not sent any more: {issue}</source>
        <translation>Tidak dikirim lagi: {issue}</translation>
    </message>
    <message>
        <source>Nothing waits to be sent.</source>
        <translation>Tidak ada yang menunggu dikirim.</translation>
    </message>
    <message>
        <source>Project for the issues of {path}</source>
        <translation>Proyek untuk isu dari {path}</translation>
    </message>
    <message>
        <source>{fact}. End them here too?</source>
        <translation>{fact}. Akhiri di sini juga?</translation>
    </message>
    <message>
        <source>“{pair}” is not PATH=PROJECT.</source>
        <translation>“{pair}” bukan JALUR=PROYEK.</translation>
    </message>
</context>
<context>
    <name>focusdesk.cli.task_import</name>
    <message>
        <source>&quot;{pair}&quot; is not MEANING=COLUMN; meanings: {names}.</source>
        <translation>&quot;{pair}&quot; bukan MAKNA=KOLOM; maknanya: {names}.</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Impor</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Tidak ada yang ditulis.</translation>
    </message>
    <message>
        <source>There is nothing to write.</source>
        <translation>Tidak ada yang perlu ditulis.</translation>
    </message>
    <message>
        <source>Write this?</source>
        <translation>Tulis semua ini?</translation>
    </message>
</context>
<context>
    <name>focusdesk.cli.task_words</name>
    <message>
        <source>No tasks.</source>
        <translation>Tidak ada tugas.</translation>
    </message>
    <message>
        <source>core hours only</source>
        <translation>hanya jam inti</translation>
    </message>
    <message>
        <source>due {date}</source>
        <translation>tenggat {date}</translation>
    </message>
    <message>
        <source>overdue since {date}</source>
        <translation>lewat tenggat sejak {date}</translation>
    </message>
    <message>
        <source>{options} contradict each other.</source>
        <translation>{options} saling bertentangan.</translation>
    </message>
</context>
<context>
    <name>focusdesk.cli.unlocking</name>
    <message>
        <source>Once more</source>
        <translation>Sekali lagi</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Sandi</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Keduanya tidak sama.</translation>
    </message>
</context>
<context>
    <name>focusdesk.cli.vault</name>
    <message>
        <source>Damage was found:</source>
        <translation>Ditemukan kerusakan:</translation>
    </message>
    <message>
        <source>Every page is sound.</source>
        <translation>Semua halaman utuh.</translation>
    </message>
    <message>
        <source>It opens with: {ways}.</source>
        <translation>Terbuka dengan: {ways}.</translation>
    </message>
    <message>
        <source>It opens. {projects} projects, {tasks} tasks, {sessions} sessions; schema {version}.</source>
        <translation>Terbuka. {projects} proyek, {tasks} tugas, {sessions} sesi; skema {version}.</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Sandi baru</translation>
    </message>
    <message>
        <source>Opens with: {ways}.</source>
        <translation>Terbuka dengan: {ways}.</translation>
    </message>
    <message>
        <source>Recovery code or passphrase</source>
        <translation>Kode pemulihan atau sandi</translation>
    </message>
    <message>
        <source>Recovery code, shown only this once:</source>
        <translation>Kode pemulihan, hanya ditampilkan kali ini:</translation>
    </message>
    <message>
        <source>The vault is made: {path}</source>
        <translation>Brankas sudah dibuat: {path}</translation>
    </message>
    <message>
        <source>The vault opens.</source>
        <translation>Brankas terbuka.</translation>
    </message>
    <message>
        <source>The vault opens. Its key is in the system keyring again.</source>
        <translation>Brankas terbuka. Kuncinya tersimpan lagi di gantungan kunci sistem.</translation>
    </message>
    <message>
        <source>Vault: {path}</source>
        <translation>Brankas: {path}</translation>
    </message>
    <message>
        <source>Write it down and keep it away from this computer.</source>
        <translation>Catat dan simpan jauh dari komputer ini.</translation>
    </message>
    <message>
        <source>key file</source>
        <translation>berkas kunci</translation>
    </message>
    <message>
        <source>passphrase</source>
        <translation>sandi</translation>
    </message>
    <message>
        <source>recovery code</source>
        <translation>kode pemulihan</translation>
    </message>
    <message>
        <source>system keyring</source>
        <translation>gantungan kunci sistem</translation>
    </message>
</context>
<context>
    <name>focusdesk.cli.work_model</name>
    <message>
        <source>Planned by {name} from now on.</source>
        <translation>Mulai sekarang direncanakan dengan {name}.</translation>
    </message>
    <message>
        <source>{name} can be used: {time} a week.</source>
        <translation>{name} dapat dipakai: {time} seminggu.</translation>
    </message>
</context>
<context>
    <name>focusdesk.text.calendar_text</name>
    <message>
        <source>(no title)</source>
        <translation>(tanpa judul)</translation>
    </message>
    <message>
        <source>And {count} more.</source>
        <translation>Dan {count} lagi.</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Dilewati</translation>
    </message>
    <message>
        <source>New {added}, changed {updated}, removed {removed}.</source>
        <translation>Baru {added}, berubah {updated}, hilang {removed}.</translation>
    </message>
    <message>
        <source>No calendar yet. Import one: focusdesk calendar import FILE.ics</source>
        <translation>Belum ada kalender. Impor satu: focusdesk calendar import BERKAS.ics</translation>
    </message>
    <message>
        <source>No meeting lies in a no-meeting window.</source>
        <translation>Tidak ada rapat di waktu tanpa rapat.</translation>
    </message>
    <message>
        <source>Nothing has changed since the last import.</source>
        <translation>Tidak ada yang berubah sejak impor terakhir.</translation>
    </message>
    <message>
        <source>Please check</source>
        <translation>Perlu diperiksa</translation>
    </message>
    <message>
        <source>Shown, but not counted as busy</source>
        <translation>Ditampilkan, tidak dihitung sibuk</translation>
    </message>
    <message>
        <source>The next 14 days</source>
        <translation>14 hari ke depan</translation>
    </message>
    <message>
        <source>all day</source>
        <translation>sehari penuh</translation>
    </message>
    <message>
        <source>by {name}</source>
        <translation>oleh {name}</translation>
    </message>
    <message>
        <source>read {day} at {time}</source>
        <translation>dibaca {day} pukul {time}</translation>
    </message>
    <message>
        <source>tentative</source>
        <translation>belum pasti</translation>
    </message>
    <message>
        <source>zone unsure</source>
        <translation>zona belum pasti</translation>
    </message>
    <message numerus="yes">
        <source>{count} events</source>
        <translation><numerusform>{count} acara</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{count} meetings in no-meeting windows, {time} of deep work</source>
        <translation><numerusform>{count} rapat di waktu tanpa rapat, {time} waktu fokus</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{count} to check</source>
        <translation><numerusform>{count} perlu diperiksa</numerusform></translation>
    </message>
</context>
<context>
    <name>focusdesk.text.closing_text</name>
    <message>
        <source>Closed at {time}. Nothing more is announced until the next working day.</source>
        <translation>Ditutup pukul {time}. Tidak ada pemberitahuan lagi sampai hari kerja berikutnya.</translation>
    </message>
    <message>
        <source>Interruptions {count}: {kinds}</source>
        <translation>Gangguan {count}: {kinds}</translation>
    </message>
    <message>
        <source>No interruption was logged.</source>
        <translation>Tidak ada gangguan yang dicatat.</translation>
    </message>
    <message>
        <source>No working day is in sight.</source>
        <translation>Belum ada hari kerja berikutnya.</translation>
    </message>
    <message>
        <source>Nothing was worked.</source>
        <translation>Tidak ada yang dikerjakan.</translation>
    </message>
    <message>
        <source>Overtime {time}</source>
        <translation>Lembur {time}</translation>
    </message>
    <message>
        <source>Parked thoughts: {count}</source>
        <translation>Pikiran yang diparkir: {count}</translation>
    </message>
    <message>
        <source>Rolls over:</source>
        <translation>Berlanjut:</translation>
    </message>
    <message>
        <source>The day is open. Close it with: focusdesk day close</source>
        <translation>Hari ini belum ditutup. Tutup dengan: focusdesk day close</translation>
    </message>
    <message>
        <source>Worked {time}</source>
        <translation>Bekerja {time}</translation>
    </message>
    <message>
        <source>done</source>
        <translation>selesai</translation>
    </message>
    <message>
        <source>not planned yet</source>
        <translation>belum direncanakan</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>tidak ada</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>direncanakan</translation>
    </message>
    <message>
        <source>to {day}, {time}</source>
        <translation>ke {day}, {time}</translation>
    </message>
    <message>
        <source>{day} begins with {project}: {title} ({time})</source>
        <translation>{day} dimulai dengan {project}: {title} ({time})</translation>
    </message>
    <message>
        <source>{day} is not planned yet.</source>
        <translation>{day} belum direncanakan.</translation>
    </message>
</context>
<context>
    <name>focusdesk.text.day_text</name>
    <message>
        <source>A free day: no working hours.</source>
        <translation>Hari libur: tidak ada jam kerja.</translation>
    </message>
    <message>
        <source>Did not fit that day</source>
        <translation>Belum muat hari itu</translation>
    </message>
    <message>
        <source>Did not fit today</source>
        <translation>Belum muat hari ini</translation>
    </message>
    <message>
        <source>Flow {value}</source>
        <translation>Flow {value}</translation>
    </message>
    <message>
        <source>Focus {time}</source>
        <translation>Fokus {time}</translation>
    </message>
    <message>
        <source>Inside a no-meeting window.</source>
        <translation>Masuk waktu tanpa rapat.</translation>
    </message>
    <message>
        <source>Meetings fill the whole day.</source>
        <translation>Hari ini penuh rapat.</translation>
    </message>
    <message>
        <source>Meetings {time}</source>
        <translation>Rapat {time}</translation>
    </message>
    <message>
        <source>Nothing is planned yet. Add tasks, then plan the day.</source>
        <translation>Belum ada yang direncanakan. Tambahkan tugas, lalu susun hari ini.</translation>
    </message>
    <message>
        <source>Project switches {count} of at most {limit}</source>
        <translation>Pindah proyek {count} dari maks {limit}</translation>
    </message>
    <message>
        <source>This day has not been planned yet.</source>
        <translation>Hari ini belum direncanakan.</translation>
    </message>
    <message>
        <source>Untitled meeting</source>
        <translation>Rapat tanpa judul</translation>
    </message>
    <message>
        <source>Working hours are over.</source>
        <translation>Jam kerja selesai.</translation>
    </message>
    <message>
        <source>no working hours</source>
        <translation>tanpa jam kerja</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>tidak dimulai</translation>
    </message>
    <message>
        <source>part {part} of {parts}</source>
        <translation>bagian {part} dari {parts}</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>dijeda</translation>
    </message>
    <message>
        <source>running</source>
        <translation>berjalan</translation>
    </message>
    <message numerus="yes">
        <source>{count} tasks</source>
        <translation><numerusform>{count} tugas</numerusform></translation>
    </message>
</context>
<context>
    <name>focusdesk.text.doctor_text</name>
    <message>
        <source>A server starts with the first notification.</source>
        <translation>Peladennya jalan saat pemberitahuan pertama.</translation>
    </message>
    <message>
        <source>Answer in the window or from the tray.</source>
        <translation>Jawab di jendela atau dari baki.</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Close it with: chmod go= &apos;{path}&apos;</source>
        <translation>Tutup dengan: chmod go= &apos;{path}&apos;</translation>
    </message>
    <message>
        <source>Damage was found: {first}</source>
        <translation>Ada kerusakan: {first}</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Folder data</translation>
    </message>
    <message>
        <source>Disk space</source>
        <translation>Ruang disk</translation>
    </message>
    <message>
        <source>Drop an .ics file on the window.</source>
        <translation>Jatuhkan berkas .ics ke jendela.</translation>
    </message>
    <message>
        <source>Every page is sound. Projects: {projects}, tasks: {tasks}, sessions: {sessions}.</source>
        <translation>Semua halaman utuh. Proyek: {projects}, tugas: {tasks}, sesi: {sessions}.</translation>
    </message>
    <message>
        <source>FocusDesk {version}, Python {python}, Qt {qt}, {system}.</source>
        <translation>FocusDesk {version}, Python {python}, Qt {qt}, {system}.</translation>
    </message>
    <message>
        <source>For you alone: {path}</source>
        <translation>Hanya untuk Anda: {path}</translation>
    </message>
    <message>
        <source>GNOME can hide its banners.</source>
        <translation>GNOME bisa menyembunyikan spanduknya.</translation>
    </message>
    <message>
        <source>Idle time</source>
        <translation>Waktu diam</translation>
    </message>
    <message>
        <source>Import it again: its meetings may have moved.</source>
        <translation>Impor lagi: rapatnya mungkin sudah berpindah.</translation>
    </message>
    <message>
        <source>Install gnome-keyring or KWallet, or open with a passphrase.</source>
        <translation>Pasang gnome-keyring atau KWallet, atau buka dengan sandi.</translation>
    </message>
    <message>
        <source>Install tzdata, or choose another zone.</source>
        <translation>Pasang tzdata, atau pilih zona lain.</translation>
    </message>
    <message>
        <source>It runs.</source>
        <translation>Sedang berjalan.</translation>
    </message>
    <message>
        <source>It starts when it is asked.</source>
        <translation>Jalan saat diminta.</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>Berkas kunci</translation>
    </message>
    <message>
        <source>Last crash</source>
        <translation>Gangguan terakhir</translation>
    </message>
    <message>
        <source>Look closer with: focusdesk vault status</source>
        <translation>Periksa lebih dekat dengan: focusdesk vault status</translation>
    </message>
    <message>
        <source>Make room on the disk.</source>
        <translation>Kosongkan ruang di disk.</translation>
    </message>
    <message>
        <source>Name it in FOCUSDESK_KEY_FILE.</source>
        <translation>Sebutkan di FOCUSDESK_KEY_FILE.</translation>
    </message>
    <message>
        <source>No calendar yet; meetings are not planned around.</source>
        <translation>Belum ada kalender; rencana belum memperhitungkan rapat.</translation>
    </message>
    <message>
        <source>No keyring runs in this session.</source>
        <translation>Tidak ada gantungan kunci yang berjalan di sesi ini.</translation>
    </message>
    <message>
        <source>None in the last 14 days.</source>
        <translation>Tidak ada dalam 14 hari terakhir.</translation>
    </message>
    <message>
        <source>None is used.</source>
        <translation>Tidak dipakai.</translation>
    </message>
    <message>
        <source>Not looked at: it opens with a passphrase.</source>
        <translation>Tidak diperiksa: brankas dibuka dengan sandi.</translation>
    </message>
    <message>
        <source>Not made yet: {path}</source>
        <translation>Belum dibuat: {path}</translation>
    </message>
    <message>
        <source>Nothing here tells it.</source>
        <translation>Tidak ada yang memberitahukannya di sini.</translation>
    </message>
    <message>
        <source>Nothing on this desktop shows notifications.</source>
        <translation>Tidak ada yang menampilkan pemberitahuan di desktop ini.</translation>
    </message>
    <message>
        <source>Nothing shows tray icons; the window stays in the task bar.</source>
        <translation>Tidak ada yang menampilkan ikon baki; jendela tetap di bilah tugas.</translation>
    </message>
    <message>
        <source>Nothing tells of it beforehand.</source>
        <translation>Tidak ada yang memberi tahu sebelumnya.</translation>
    </message>
    <message>
        <source>Nothing to do: the clocks tell of it seconds after waking.</source>
        <translation>Tidak perlu apa-apa: jam mengetahuinya beberapa detik setelah bangun.</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Pemberitahuan</translation>
    </message>
    <message>
        <source>On GNOME, install the extension AppIndicator.</source>
        <translation>Di GNOME, pasang ekstensi AppIndicator.</translation>
    </message>
    <message>
        <source>Only the desktop keeps the mini timer on top: Alt+Space in it.</source>
        <translation>Hanya desktop yang bisa menahan timer mini di atas: Alt+Spasi di sana.</translation>
    </message>
    <message>
        <source>Open FocusDesk, or make one with: focusdesk vault init</source>
        <translation>Buka FocusDesk, atau buat dengan: focusdesk vault init</translation>
    </message>
    <message>
        <source>Others on this computer can look in: {path}</source>
        <translation>Orang lain di komputer ini bisa melihat isinya: {path}</translation>
    </message>
    <message>
        <source>Pause by hand when you leave.</source>
        <translation>Jeda sendiri saat Anda pergi.</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>Read: {count}, the oldest {ago}.</source>
        <translation>Terbaca: {count}, yang terlama {ago}.</translation>
    </message>
    <message>
        <source>Reminders stand in the window.</source>
        <translation>Pengingat tetap tampil di jendela.</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Layar</translation>
    </message>
    <message>
        <source>Screen lock</source>
        <translation>Kunci layar</translation>
    </message>
    <message>
        <source>Set the computer&apos;s zone, or the one of your work model.</source>
        <translation>Setel zona komputer, atau zona di pola kerja Anda.</translation>
    </message>
    <message>
        <source>Shown by the tray, without buttons.</source>
        <translation>Ditampilkan oleh baki, tanpa tombol.</translation>
    </message>
    <message>
        <source>Silence it by hand when you need to.</source>
        <translation>Senyapkan sendiri bila perlu.</translation>
    </message>
    <message>
        <source>Sleep</source>
        <translation>Mode tidur</translation>
    </message>
    <message>
        <source>Something shows tray icons.</source>
        <translation>Ada yang menampilkan ikon baki.</translation>
    </message>
    <message>
        <source>Start FocusDesk in a desktop session.</source>
        <translation>Jalankan FocusDesk di sesi desktop.</translation>
    </message>
    <message>
        <source>Stretch hints then wait for the end of a block.</source>
        <translation>Ajakan meregang menunggu akhir blok.</translation>
    </message>
    <message>
        <source>System keyring</source>
        <translation>Gantungan kunci sistem</translation>
    </message>
    <message>
        <source>The log tells where: {log}</source>
        <translation>Tempatnya tercatat di log: {log}</translation>
    </message>
    <message>
        <source>The notification server can be silenced.</source>
        <translation>Peladen pemberitahuan bisa disenyapkan.</translation>
    </message>
    <message>
        <source>The system&apos;s own.</source>
        <translation>Milik sistem.</translation>
    </message>
    <message>
        <source>The vault has one, but this run does not know where.</source>
        <translation>Brankas punya satu, tetapi tempatnya tidak diketahui.</translation>
    </message>
    <message>
        <source>The window needs Qt: install PySide6.</source>
        <translation>Jendela memerlukan Qt: pasang PySide6.</translation>
    </message>
    <message>
        <source>The zone of your work model is not known here.</source>
        <translation>Zona di pola kerja Anda tidak dikenal di sini.</translation>
    </message>
    <message>
        <source>There is no folder yet.</source>
        <translation>Foldernya belum ada.</translation>
    </message>
    <message>
        <source>There is no session bus to reach it.</source>
        <translation>Tidak ada bus sesi untuk menghubunginya.</translation>
    </message>
    <message>
        <source>There is no session bus to send them over.</source>
        <translation>Tidak ada bus sesi untuk mengirimkannya.</translation>
    </message>
    <message>
        <source>There is no vault yet.</source>
        <translation>Belum ada brankas.</translation>
    </message>
    <message>
        <source>There is none: commands work, the window does not.</source>
        <translation>Tidak ada: perintah jalan, jendela tidak.</translation>
    </message>
    <message>
        <source>This desktop lets no program silence it.</source>
        <translation>Desktop ini tidak mengizinkan program menyenyapkannya.</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona waktu</translation>
    </message>
    <message>
        <source>Tray</source>
        <translation>Baki</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>Brankas</translation>
    </message>
    <message>
        <source>Vault {database} MB, folder {folder} MB, {free_mb} MB free.</source>
        <translation>Brankas {database} MB, folder {folder} MB, sisa {free_mb} MB.</translation>
    </message>
    <message>
        <source>Wayland, desktop {desktop}.</source>
        <translation>Wayland, desktop {desktop}.</translation>
    </message>
    <message>
        <source>X11 {display}, desktop {desktop}.</source>
        <translation>X11 {display}, desktop {desktop}.</translation>
    </message>
    <message>
        <source>You work by {zone}; the computer is {offset} from UTC.</source>
        <translation>Anda bekerja menurut {zone}; komputer berselisih {offset} dari UTC.</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>rusak</translation>
    </message>
    <message>
        <source>fine</source>
        <translation>baik</translation>
    </message>
    <message>
        <source>logind tells before the computer sleeps.</source>
        <translation>logind memberi tahu sebelum komputer tidur.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>tidak diketahui</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>tidak ada</translation>
    </message>
    <message>
        <source>please check</source>
        <translation>perlu dilihat</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hari ini</translation>
    </message>
    <message>
        <source>{by} tells it; last used {seconds} s ago.</source>
        <translation>Dari {by}; terakhir dipakai {seconds} detik lalu.</translation>
    </message>
    <message>
        <source>{by} tells it; now locked.</source>
        <translation>Dari {by}; sekarang terkunci.</translation>
    </message>
    <message>
        <source>{by} tells it; now open.</source>
        <translation>Dari {by}; sekarang terbuka.</translation>
    </message>
    <message numerus="yes">
        <source>{count} days ago</source>
        <translation><numerusform>{count} hari lalu</numerusform></translation>
    </message>
    <message>
        <source>{kind} on {day} at {at}.</source>
        <translation>{kind} pada {day} pukul {at}.</translation>
    </message>
    <message>
        <source>{name} was last read {ago}.</source>
        <translation>{name} terakhir dibaca {ago}.</translation>
    </message>
    <message>
        <source>{server} {version}, with buttons.</source>
        <translation>{server} {version}, dengan tombol.</translation>
    </message>
    <message>
        <source>{server} {version}, without buttons.</source>
        <translation>{server} {version}, tanpa tombol.</translation>
    </message>
    <message>
        <source>{zone}, as the computer.</source>
        <translation>{zone}, sama dengan komputer.</translation>
    </message>
</context>
<context>
    <name>focusdesk.text.errors_calendar</name>
    <message>
        <source>Choose a file that ends in .ics.</source>
        <translation>Pilih berkas yang berakhiran .ics.</translation>
    </message>
    <message>
        <source>Download the file again.</source>
        <translation>Unduh lagi berkasnya.</translation>
    </message>
    <message>
        <source>Export a shorter time, such as this year.</source>
        <translation>Ekspor rentang yang lebih pendek, misalnya tahun ini.</translation>
    </message>
    <message>
        <source>Export it again. The events known before stay.</source>
        <translation>Ekspor lagi. Acara yang sudah ada tetap tersimpan.</translation>
    </message>
    <message>
        <source>Export the calendar again.</source>
        <translation>Ekspor lagi kalendernya.</translation>
    </message>
    <message>
        <source>Reading took too long; {count} entries were not read.</source>
        <translation>Membacanya terlalu lama; {count} entri tidak dibaca.</translation>
    </message>
    <message>
        <source>Sign in, download the .ics file again, and import that.</source>
        <translation>Masuk dulu, unduh lagi berkas .ics, lalu impor berkas itu.</translation>
    </message>
    <message>
        <source>The calendar cannot be read</source>
        <translation>Kalender tidak terbaca</translation>
    </message>
    <message>
        <source>The calendar has too many events; {count} entries were not read.</source>
        <translation>Acaranya terlalu banyak; {count} entri tidak dibaca.</translation>
    </message>
    <message>
        <source>The file ends too early; what follows is missing.</source>
        <translation>Berkasnya terputus; sisanya tidak ada.</translation>
    </message>
    <message>
        <source>an old kind of exception (EXRULE) was not applied.</source>
        <translation>pengecualian jenis lama (EXRULE) tidak diterapkan.</translation>
    </message>
    <message>
        <source>cancelled {count} times.</source>
        <translation>dibatalkan {count} kali.</translation>
    </message>
    <message>
        <source>cancelled.</source>
        <translation>dibatalkan.</translation>
    </message>
    <message>
        <source>it cannot be understood.</source>
        <translation>isinya tidak dapat dipahami.</translation>
    </message>
    <message>
        <source>it ends before it starts.</source>
        <translation>selesai sebelum mulai.</translation>
    </message>
    <message>
        <source>it has more lines than a meeting can have.</source>
        <translation>barisnya terlalu banyak untuk satu rapat.</translation>
    </message>
    <message>
        <source>it has no start.</source>
        <translation>tidak ada waktu mulainya.</translation>
    </message>
    <message>
        <source>it lists more than {count} dates.</source>
        <translation>mencantumkan lebih dari {count} tanggal.</translation>
    </message>
    <message>
        <source>it repeats every minute or second.</source>
        <translation>berulang tiap menit atau detik.</translation>
    </message>
    <message>
        <source>it repeats too often for too long.</source>
        <translation>berulang terlalu sering untuk waktu terlalu lama.</translation>
    </message>
    <message>
        <source>its parts are nested deeper than calendars are.</source>
        <translation>bagiannya bersarang lebih dalam dari kalender biasa.</translation>
    </message>
    <message>
        <source>its repetition has no possible interval.</source>
        <translation>jarak ulangannya tidak mungkin.</translation>
    </message>
    <message>
        <source>its repetition rule cannot be understood.</source>
        <translation>aturan ulangannya tidak dapat dipahami.</translation>
    </message>
    <message>
        <source>longer than a week; it is shown, not counted as busy.</source>
        <translation>lebih dari seminggu; ditampilkan, tidak dihitung sibuk.</translation>
    </message>
    <message>
        <source>reading it takes longer than is allowed.</source>
        <translation>membacanya lebih lama dari yang diizinkan.</translation>
    </message>
    <message>
        <source>reading it takes more memory than is allowed.</source>
        <translation>membacanya butuh memori lebih dari yang diizinkan.</translation>
    </message>
    <message>
        <source>the calendar reader ended without an answer.</source>
        <translation>pembaca kalender berhenti tanpa jawaban.</translation>
    </message>
    <message>
        <source>the file ends in the middle of it.</source>
        <translation>berkasnya terputus di tengah acara ini.</translation>
    </message>
    <message>
        <source>the file ends in the middle of its first event.</source>
        <translation>berkasnya terputus di tengah acara pertama.</translation>
    </message>
    <message>
        <source>the file is empty.</source>
        <translation>berkasnya kosong.</translation>
    </message>
    <message>
        <source>the file is larger than {size} MB.</source>
        <translation>berkasnya lebih besar dari {size} MB.</translation>
    </message>
    <message>
        <source>the time zone “{zone}” is not known; your own was taken.</source>
        <translation>zona waktu “{zone}” tidak dikenal; dipakai zona Anda.</translation>
    </message>
    <message>
        <source>this is a web page, perhaps a login page.</source>
        <translation>ini halaman web, mungkin halaman masuk.</translation>
    </message>
    <message>
        <source>this is not a calendar (.ics).</source>
        <translation>ini bukan kalender (.ics).</translation>
    </message>
    <message>
        <source>working out its repetitions takes too long.</source>
        <translation>menghitung ulangannya terlalu lama.</translation>
    </message>
    <message>
        <source>you declined it {count} times.</source>
        <translation>Anda menolaknya {count} kali.</translation>
    </message>
    <message>
        <source>you declined it.</source>
        <translation>Anda menolaknya.</translation>
    </message>
    <message>
        <source>{count} repetitions too many were left out.</source>
        <translation>{count} ulangan yang berlebih dilewati.</translation>
    </message>
    <message>
        <source>“{text}” is not a date or time.</source>
        <translation>“{text}” bukan tanggal atau jam.</translation>
    </message>
    <message>
        <source>“{text}” is not a length of time.</source>
        <translation>“{text}” bukan lama waktu.</translation>
    </message>
</context>
<context>
    <name>focusdesk.text.errors_day</name>
    <message>
        <source>A break follows work that is finished or paused.</source>
        <translation>Rehat datang setelah pekerjaan selesai.</translation>
    </message>
    <message>
        <source>A break of {minutes} minutes is not possible.</source>
        <translation>Rehat {minutes} menit tidak bisa.</translation>
    </message>
    <message>
        <source>A day is closed when its work has ended.</source>
        <translation>Hari baru bisa ditutup setelah pekerjaannya berakhir.</translation>
    </message>
    <message>
        <source>A parked thought has at most {count} characters.</source>
        <translation>Pikiran yang diparkir paling panjang {count} huruf.</translation>
    </message>
    <message>
        <source>A session is open</source>
        <translation>Masih ada sesi</translation>
    </message>
    <message>
        <source>A session is still open</source>
        <translation>Masih ada sesi yang terbuka</translation>
    </message>
    <message>
        <source>Choose 1 to 60 minutes.</source>
        <translation>Pilih 1 sampai 60 menit.</translation>
    </message>
    <message>
        <source>Choose one of: {kinds}.</source>
        <translation>Pilih salah satu: {kinds}.</translation>
    </message>
    <message>
        <source>Close it when it is over.</source>
        <translation>Tutup setelah harinya lewat.</translation>
    </message>
    <message>
        <source>Finish the session first, then close the day.</source>
        <translation>Selesaikan dulu sesinya, lalu tutup harinya.</translation>
    </message>
    <message>
        <source>Finish the session first.</source>
        <translation>Selesaikan dulu sesinya.</translation>
    </message>
    <message>
        <source>Name one by its number in the list.</source>
        <translation>Sebutkan nomornya di daftar.</translation>
    </message>
    <message>
        <source>No break</source>
        <translation>Tidak ada rehat</translation>
    </message>
    <message>
        <source>No break is being taken.</source>
        <translation>Sekarang tidak sedang rehat.</translation>
    </message>
    <message>
        <source>No parked thought fits that.</source>
        <translation>Tidak ada pikiran terparkir yang cocok.</translation>
    </message>
    <message>
        <source>No such kind of interruption</source>
        <translation>Jenis gangguan itu tidak ada</translation>
    </message>
    <message>
        <source>No such thought</source>
        <translation>Pikiran itu tidak ada</translation>
    </message>
    <message>
        <source>Not that long</source>
        <translation>Tidak bisa selama itu</translation>
    </message>
    <message>
        <source>Nothing to park</source>
        <translation>Tidak ada yang diparkir</translation>
    </message>
    <message>
        <source>Only today and the days before it can be closed.</source>
        <translation>Hanya hari ini dan hari sebelumnya yang bisa ditutup.</translation>
    </message>
    <message>
        <source>See what is parked with: focusdesk park list</source>
        <translation>Lihat yang diparkir dengan: focusdesk park list</translation>
    </message>
    <message>
        <source>Several thoughts fit</source>
        <translation>Beberapa pikiran cocok</translation>
    </message>
    <message>
        <source>Shorten it, or make it a task.</source>
        <translation>Pendekkan, atau jadikan tugas.</translation>
    </message>
    <message>
        <source>That day is still to come</source>
        <translation>Hari itu belum tiba</translation>
    </message>
    <message>
        <source>The thought has no words.</source>
        <translation>Pikirannya belum ditulis.</translation>
    </message>
    <message>
        <source>There is nothing to end.</source>
        <translation>Tidak ada yang perlu diakhiri.</translation>
    </message>
    <message>
        <source>These fit: {texts}.</source>
        <translation>Yang cocok: {texts}.</translation>
    </message>
    <message>
        <source>Too long to park</source>
        <translation>Terlalu panjang untuk diparkir</translation>
    </message>
    <message>
        <source>Write a few, then press Enter.</source>
        <translation>Tulis beberapa kata, lalu tekan Enter.</translation>
    </message>
    <message>
        <source>“{kind}” is not a kind of interruption.</source>
        <translation>“{kind}” bukan jenis gangguan.</translation>
    </message>
</context>
<context>
    <name>focusdesk.text.errors_focus</name>
    <message>
        <source>A hook needs a program to run.</source>
        <translation>Kait memerlukan program untuk dijalankan.</translation>
    </message>
    <message>
        <source>A session is paused</source>
        <translation>Masih ada sesi dijeda</translation>
    </message>
    <message>
        <source>A session is running</source>
        <translation>Masih ada sesi berjalan</translation>
    </message>
    <message>
        <source>Already paused</source>
        <translation>Sudah dijeda</translation>
    </message>
    <message>
        <source>Already running</source>
        <translation>Sudah berjalan</translation>
    </message>
    <message>
        <source>Another session is paused.</source>
        <translation>Sesi lain sedang dijeda.</translation>
    </message>
    <message>
        <source>Another session is still running.</source>
        <translation>Sesi lain masih berjalan.</translation>
    </message>
    <message>
        <source>Answer the question about it first (in a terminal: focusdesk recover).</source>
        <translation>Jawab dulu pertanyaannya (di terminal: focusdesk recover).</translation>
    </message>
    <message>
        <source>Choose 1 to 240 minutes.</source>
        <translation>Pilih 1 sampai 240 menit.</translation>
    </message>
    <message>
        <source>Choose a number from 1 to 7.</source>
        <translation>Pilih angka 1 sampai 7.</translation>
    </message>
    <message>
        <source>Choose a time between its start and now.</source>
        <translation>Pilih jam antara mulainya dan sekarang.</translation>
    </message>
    <message>
        <source>Choose another block of today.</source>
        <translation>Pilih blok lain hari ini.</translation>
    </message>
    <message>
        <source>Every session is accounted for.</source>
        <translation>Semua sesi sudah jelas.</translation>
    </message>
    <message>
        <source>Finish a session first.</source>
        <translation>Selesaikan satu sesi dulu.</translation>
    </message>
    <message>
        <source>Finish it first, then start the next one.</source>
        <translation>Selesaikan dulu, lalu mulai yang berikutnya.</translation>
    </message>
    <message>
        <source>Finish it when you are done.</source>
        <translation>Selesaikan saat Anda usai.</translation>
    </message>
    <message>
        <source>No block is left to start today.</source>
        <translation>Tidak ada lagi blok untuk dimulai hari ini.</translation>
    </message>
    <message>
        <source>No end to move</source>
        <translation>Tidak ada batas waktu</translation>
    </message>
    <message>
        <source>No program</source>
        <translation>Tidak ada program</translation>
    </message>
    <message>
        <source>No session</source>
        <translation>Tidak ada sesi</translation>
    </message>
    <message>
        <source>No session of the last 24 hours waits for a rating.</source>
        <translation>Tidak ada sesi 24 jam terakhir yang menunggu nilai.</translation>
    </message>
    <message>
        <source>Not at that time</source>
        <translation>Tidak mungkin pada jam itu</translation>
    </message>
    <message>
        <source>Not on the scale</source>
        <translation>Di luar skala</translation>
    </message>
    <message>
        <source>Nothing to answer</source>
        <translation>Tidak ada yang perlu dijawab</translation>
    </message>
    <message>
        <source>Nothing to rate</source>
        <translation>Tidak ada yang perlu dinilai</translation>
    </message>
    <message>
        <source>Nothing to start</source>
        <translation>Tidak ada yang bisa dimulai</translation>
    </message>
    <message>
        <source>One question first</source>
        <translation>Satu pertanyaan dulu</translation>
    </message>
    <message>
        <source>Plan the day, or name a task to work on.</source>
        <translation>Susun hari ini, atau sebutkan tugas yang akan dikerjakan.</translation>
    </message>
    <message>
        <source>Put it into a script and name that.</source>
        <translation>Masukkan ke dalam skrip, lalu sebut skrip itu.</translation>
    </message>
    <message>
        <source>Rate the next one while it is fresh.</source>
        <translation>Nilai sesi berikutnya selagi masih segar.</translation>
    </message>
    <message>
        <source>Remove one, or let one script call the others.</source>
        <translation>Hapus satu, atau biarkan satu skrip memanggil yang lain.</translation>
    </message>
    <message>
        <source>Reopen it first, or choose another.</source>
        <translation>Buka kembali dulu, atau pilih yang lain.</translation>
    </message>
    <message>
        <source>Resume it to go on.</source>
        <translation>Lanjutkan untuk meneruskan.</translation>
    </message>
    <message>
        <source>Resume or finish it first.</source>
        <translation>Lanjutkan atau selesaikan dulu.</translation>
    </message>
    <message>
        <source>Start a block or a task first.</source>
        <translation>Mulai sebuah blok atau tugas dulu.</translation>
    </message>
    <message>
        <source>The block is gone</source>
        <translation>Bloknya tidak ada lagi</translation>
    </message>
    <message>
        <source>The command is longer than a hook may be.</source>
        <translation>Perintah ini lebih panjang daripada yang boleh untuk kait.</translation>
    </message>
    <message>
        <source>The session cannot have ended then.</source>
        <translation>Sesi ini tidak mungkin berakhir pada jam itu.</translation>
    </message>
    <message>
        <source>The session is paused already.</source>
        <translation>Sesi ini sudah dijeda.</translation>
    </message>
    <message>
        <source>The session is running already.</source>
        <translation>Sesi ini sudah berjalan.</translation>
    </message>
    <message>
        <source>The session was not seen for a while, so its time is not certain.</source>
        <translation>Sesi ini sempat tidak terpantau, jadi waktunya belum pasti.</translation>
    </message>
    <message>
        <source>The task is closed</source>
        <translation>Tugas sudah ditutup</translation>
    </message>
    <message>
        <source>There are {count} already.</source>
        <translation>Sudah ada {count}.</translation>
    </message>
    <message>
        <source>There is nothing to resume.</source>
        <translation>Tidak ada yang perlu dilanjutkan.</translation>
    </message>
    <message>
        <source>There is nothing to settle.</source>
        <translation>Tidak ada yang perlu diputuskan.</translation>
    </message>
    <message>
        <source>This block is no longer in the plan.</source>
        <translation>Blok ini tidak ada lagi dalam rencana.</translation>
    </message>
    <message>
        <source>This session counts up and has no end to move.</source>
        <translation>Sesi ini berjalan tanpa batas waktu, jadi tidak ada yang bisa ditambah.</translation>
    </message>
    <message>
        <source>This session ended more than {hours} hours ago.</source>
        <translation>Sesi ini selesai lebih dari {hours} jam lalu.</translation>
    </message>
    <message>
        <source>This task is already done or dropped.</source>
        <translation>Tugas ini sudah selesai atau dibatalkan.</translation>
    </message>
    <message>
        <source>Too late to rate</source>
        <translation>Sudah lewat waktu menilai</translation>
    </message>
    <message>
        <source>Too long</source>
        <translation>Terlalu panjang</translation>
    </message>
    <message>
        <source>Too many programs</source>
        <translation>Terlalu banyak program</translation>
    </message>
    <message>
        <source>Write its full path, and each argument by itself.</source>
        <translation>Tulis jalur lengkapnya, dan setiap argumen tersendiri.</translation>
    </message>
    <message>
        <source>{minutes} minutes cannot be added.</source>
        <translation>{minutes} menit tidak bisa ditambahkan.</translation>
    </message>
    <message>
        <source>{value} is not on the scale.</source>
        <translation>{value} di luar skala.</translation>
    </message>
</context>
<context>
    <name>focusdesk.text.errors_general</name>
    <message>
        <source>Add --yes to write it.</source>
        <translation>Tambahkan --yes untuk menulisnya.</translation>
    </message>
    <message>
        <source>Change it and try again.</source>
        <translation>Ubah, lalu coba lagi.</translation>
    </message>
    <message>
        <source>Change it by hand.</source>
        <translation>Ubah dengan tangan.</translation>
    </message>
    <message>
        <source>Check the path and its permissions, then try again.</source>
        <translation>Periksa alamat dan izinnya, lalu coba lagi.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Pilih nama lain.</translation>
    </message>
    <message>
        <source>Correct settings.toml, or move it away to start with the defaults.</source>
        <translation>Perbaiki settings.toml, atau pindahkan untuk mulai dengan nilai bawaan.</translation>
    </message>
    <message>
        <source>Correct the file; until then the model before stays in force.</source>
        <translation>Perbaiki berkasnya; sampai itu pola sebelumnya tetap berlaku.</translation>
    </message>
    <message>
        <source>Correct the input and run it again.</source>
        <translation>Perbaiki masukan, lalu jalankan lagi.</translation>
    </message>
    <message>
        <source>Did you mean: {names}?</source>
        <translation>Maksudnya: {names}?</translation>
    </message>
    <message>
        <source>Drop it instead of taking it back.</source>
        <translation>Batalkan tugasnya, bukan penambahannya.</translation>
    </message>
    <message>
        <source>It has been changed since.</source>
        <translation>Isinya sudah berubah.</translation>
    </message>
    <message>
        <source>Look again.</source>
        <translation>Lihat lagi.</translation>
    </message>
    <message>
        <source>Look at it again and decide.</source>
        <translation>Lihat lagi, lalu putuskan.</translation>
    </message>
    <message>
        <source>No step of this session is left to take back.</source>
        <translation>Tidak ada lagi langkah yang bisa diurungkan.</translation>
    </message>
    <message>
        <source>Not possible right now</source>
        <translation>Belum bisa sekarang</translation>
    </message>
    <message>
        <source>Nothing is called “{name}”.</source>
        <translation>Tidak ada yang bernama “{name}”.</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Tidak ada yang bisa diurungkan</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Tidak ada yang diubah.</translation>
    </message>
    <message>
        <source>Nothing was written, because nobody can be asked here.</source>
        <translation>Tidak ada yang ditulis, karena di sini tidak ada yang bisa ditanya.</translation>
    </message>
    <message>
        <source>Reopen it first.</source>
        <translation>Buka kembali dulu.</translation>
    </message>
    <message>
        <source>Replan.</source>
        <translation>Rencanakan ulang.</translation>
    </message>
    <message>
        <source>See what there is, or write the name in full.</source>
        <translation>Lihat daftarnya, atau tulis nama lengkapnya.</translation>
    </message>
    <message>
        <source>The file cannot be used</source>
        <translation>Berkas tidak bisa dipakai</translation>
    </message>
    <message>
        <source>The name fits more than one</source>
        <translation>Nama itu cocok dengan lebih dari satu</translation>
    </message>
    <message>
        <source>The name is taken</source>
        <translation>Nama itu sudah dipakai</translation>
    </message>
    <message>
        <source>The plan could not be made</source>
        <translation>Rencana tidak dapat disusun</translation>
    </message>
    <message>
        <source>The planner ended without an answer. The plan before stays.</source>
        <translation>Penyusun berakhir tanpa jawaban. Rencana sebelumnya tetap.</translation>
    </message>
    <message>
        <source>The planning problem cannot be read</source>
        <translation>Soal perencanaan tidak terbaca</translation>
    </message>
    <message>
        <source>The present state does not allow it.</source>
        <translation>Keadaan sekarang tidak memungkinkannya.</translation>
    </message>
    <message>
        <source>The settings cannot be used</source>
        <translation>Pengaturan tidak bisa dipakai</translation>
    </message>
    <message>
        <source>The task has been worked on since.</source>
        <translation>Tugas ini sudah dikerjakan.</translation>
    </message>
    <message>
        <source>The task is done.</source>
        <translation>Tugas ini selesai.</translation>
    </message>
    <message>
        <source>The task is dropped.</source>
        <translation>Tugas ini dibatalkan.</translation>
    </message>
    <message>
        <source>The task is open.</source>
        <translation>Tugas ini terbuka.</translation>
    </message>
    <message>
        <source>The work model cannot be used</source>
        <translation>Pola kerja tidak bisa dipakai</translation>
    </message>
    <message>
        <source>There already is “{name}”.</source>
        <translation>“{name}” sudah ada.</translation>
    </message>
    <message>
        <source>There is no display</source>
        <translation>Tidak ada layar</translation>
    </message>
    <message>
        <source>There is no display for a window. The commands work without one.</source>
        <translation>Tidak ada layar untuk jendela. Perintahnya tetap jalan tanpa layar.</translation>
    </message>
    <message>
        <source>There is no such account</source>
        <translation>Akun itu tidak ada</translation>
    </message>
    <message>
        <source>There is no such project</source>
        <translation>Proyek itu tidak ada</translation>
    </message>
    <message>
        <source>There is no such recurring task</source>
        <translation>Tidak ada tugas berulang itu</translation>
    </message>
    <message>
        <source>There is no such task</source>
        <translation>Tugas itu tidak ada</translation>
    </message>
    <message>
        <source>There is no such template</source>
        <translation>Tidak ada templat itu</translation>
    </message>
    <message>
        <source>There is no such thing</source>
        <translation>Itu tidak ada</translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>Tidak ada yang perlu dilakukan.</translation>
    </message>
    <message>
        <source>This did not work</source>
        <translation>Ini tidak berhasil</translation>
    </message>
    <message>
        <source>This task comes from no server</source>
        <translation>Tugas ini tidak berasal dari peladen mana pun</translation>
    </message>
    <message>
        <source>This value is not possible</source>
        <translation>Nilai ini tidak mungkin</translation>
    </message>
    <message>
        <source>Try again; the log has the details.</source>
        <translation>Coba lagi; rinciannya ada di log.</translation>
    </message>
    <message>
        <source>Try focusdesk today.</source>
        <translation>Coba focusdesk today.</translation>
    </message>
    <message>
        <source>Write more of it.</source>
        <translation>Tulis lebih lengkap.</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>berkas tidak bisa dibaca</translation>
    </message>
    <message>
        <source>it may not be opened</source>
        <translation>tidak boleh dibuka</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>berkas itu tidak ada</translation>
    </message>
    <message>
        <source>this is not a file</source>
        <translation>ini bukan berkas</translation>
    </message>
    <message>
        <source>“{name}” fits: {names}.</source>
        <translation>“{name}” cocok dengan: {names}.</translation>
    </message>
</context>
<context>
    <name>focusdesk.text.errors_import</name>
    <message>
        <source>Correct that row, then import it again.</source>
        <translation>Perbaiki baris itu, lalu impor lagi.</translation>
    </message>
    <message>
        <source>Export it again. Nothing was written.</source>
        <translation>Ekspor ulang. Tidak ada yang ditulis.</translation>
    </message>
    <message>
        <source>Export less of it, such as the open tasks.</source>
        <translation>Ekspor sebagian saja, misalnya tugas yang belum selesai.</translation>
    </message>
    <message>
        <source>Name a column of its first row.</source>
        <translation>Sebutkan kolom dari baris pertamanya.</translation>
    </message>
    <message>
        <source>Save it as CSV and import that.</source>
        <translation>Simpan sebagai CSV, lalu impor berkas itu.</translation>
    </message>
    <message>
        <source>Say which one holds the title, for example --map title=Name.</source>
        <translation>Sebutkan kolom judulnya, misalnya --map title=Nama.</translation>
    </message>
    <message>
        <source>The table has no column &quot;{name}&quot; for {meaning}.</source>
        <translation>Tabel ini tidak punya kolom &quot;{name}&quot; untuk {meaning}.</translation>
    </message>
    <message>
        <source>The tasks cannot be read</source>
        <translation>Tugas tidak bisa dibaca</translation>
    </message>
    <message>
        <source>There is no such column</source>
        <translation>Kolom itu tidak ada</translation>
    </message>
    <message>
        <source>Use CSV, todo.txt, an export of Taskwarrior or a backup of Super Productivity.</source>
        <translation>Gunakan CSV, todo.txt, ekspor Taskwarrior, atau cadangan Super Productivity.</translation>
    </message>
    <message>
        <source>Which column holds the titles?</source>
        <translation>Kolom mana yang berisi judul?</translation>
    </message>
    <message>
        <source>it has more than {count} entries.</source>
        <translation>isinya lebih dari {count} entri.</translation>
    </message>
    <message>
        <source>its parts are nested too deeply.</source>
        <translation>susunannya terlalu dalam.</translation>
    </message>
    <message>
        <source>row {number} is broken.</source>
        <translation>baris {number} rusak.</translation>
    </message>
    <message>
        <source>the JSON is broken in line {number}.</source>
        <translation>JSON rusak di baris {number}.</translation>
    </message>
    <message>
        <source>this is no list of tasks that is known here.</source>
        <translation>ini bukan daftar tugas yang dikenal.</translation>
    </message>
    <message>
        <source>this is no text file; a spreadsheet, perhaps.</source>
        <translation>ini bukan berkas teks; mungkin lembar kerja.</translation>
    </message>
    <message>
        <source>{file} has these columns: {names}.</source>
        <translation>{file} punya kolom: {names}.</translation>
    </message>
</context>
<context>
    <name>focusdesk.text.errors_recurring</name>
    <message>
        <source>&quot;{detail}&quot; does not say how often it comes back.</source>
        <translation>&quot;{detail}&quot; tidak menyebut seberapa sering berulang.</translation>
    </message>
    <message>
        <source>A line makes no task</source>
        <translation>Ada baris yang bukan tugas</translation>
    </message>
    <message>
        <source>A month has no day {detail}.</source>
        <translation>Bulan tidak punya tanggal {detail}.</translation>
    </message>
    <message>
        <source>A template has at most {most} lines.</source>
        <translation>Templat paling banyak {most} baris.</translation>
    </message>
    <message>
        <source>A template needs at least one task.</source>
        <translation>Templat perlu paling sedikit satu tugas.</translation>
    </message>
    <message>
        <source>Choose a day from 1 to 31.</source>
        <translation>Pilih tanggal 1 sampai 31.</translation>
    </message>
    <message>
        <source>Choose a later last day, or none.</source>
        <translation>Pilih hari terakhir yang lebih kemudian, atau kosongkan.</translation>
    </message>
    <message>
        <source>Choose a number from 1 to 52.</source>
        <translation>Pilih angka 1 sampai 52.</translation>
    </message>
    <message>
        <source>Choose at least one day.</source>
        <translation>Pilih paling sedikit satu hari.</translation>
    </message>
    <message>
        <source>How often is not understood</source>
        <translation>Seberapa sering tidak dipahami</translation>
    </message>
    <message>
        <source>It cannot come back every {detail} times.</source>
        <translation>Tidak bisa berulang setiap {detail} kali.</translation>
    </message>
    <message>
        <source>It would end before it begins</source>
        <translation>Berakhir sebelum mulai</translation>
    </message>
    <message>
        <source>Make two of it.</source>
        <translation>Bagi menjadi dua.</translation>
    </message>
    <message>
        <source>No weekday is chosen</source>
        <translation>Belum ada hari yang dipilih</translation>
    </message>
    <message>
        <source>No weekday is chosen.</source>
        <translation>Belum ada hari yang dipilih.</translation>
    </message>
    <message>
        <source>The last day, {detail}, is before the first.</source>
        <translation>Hari terakhir, {detail}, mendahului hari pertama.</translation>
    </message>
    <message>
        <source>The line &quot;{line}&quot; makes no task.</source>
        <translation>Baris &quot;{line}&quot; tidak menjadi tugas.</translation>
    </message>
    <message>
        <source>The template has no lines</source>
        <translation>Templat belum berisi</translation>
    </message>
    <message>
        <source>The template is too long</source>
        <translation>Templat terlalu panjang</translation>
    </message>
    <message>
        <source>There is no such day in a month</source>
        <translation>Tanggal itu tidak ada</translation>
    </message>
    <message>
        <source>This is no interval</source>
        <translation>Selang ini tidak mungkin</translation>
    </message>
    <message>
        <source>Write it as friday, working day, week, 2 weeks or month 25.</source>
        <translation>Tulis seperti jumat, hari kerja, minggu, 2 minggu, atau bulan 25.</translation>
    </message>
    <message>
        <source>Write one task in each line, for example: Test on staging 1h</source>
        <translation>Tulis satu tugas per baris, misalnya: Uji di staging 1j</translation>
    </message>
</context>
<context>
    <name>focusdesk.text.errors_routine</name>
    <message>
        <source>A name has at most {count} characters.</source>
        <translation>Nama paling panjang {count} huruf.</translation>
    </message>
    <message>
        <source>A routine comes every 1 to 52 weeks, not every {count}.</source>
        <translation>Rutinitas datang setiap 1 sampai 52 minggu, bukan setiap {count}.</translation>
    </message>
    <message>
        <source>A routine comes on at least one day of the week.</source>
        <translation>Rutinitas jatuh paling sedikit pada satu hari dalam seminggu.</translation>
    </message>
    <message>
        <source>A routine takes at least {count} minutes.</source>
        <translation>Rutinitas paling singkat {count} menit.</translation>
    </message>
    <message>
        <source>A week has seven days, Monday first.</source>
        <translation>Seminggu ada tujuh hari, mulai Senin.</translation>
    </message>
    <message>
        <source>Choose a day, for example Monday.</source>
        <translation>Pilih satu hari, misalnya Senin.</translation>
    </message>
    <message>
        <source>Choose one of its days: focusdesk routine list</source>
        <translation>Pilih salah satu harinya: focusdesk routine list</translation>
    </message>
    <message>
        <source>Give a number from 1 to 52.</source>
        <translation>Beri angka 1 sampai 52.</translation>
    </message>
    <message>
        <source>It does not fit into the day</source>
        <translation>Tidak muat dalam sehari</translation>
    </message>
    <message>
        <source>It ends before it begins</source>
        <translation>Berakhir sebelum mulai</translation>
    </message>
    <message>
        <source>It is too short</source>
        <translation>Terlalu singkat</translation>
    </message>
    <message>
        <source>It would run past midnight.</source>
        <translation>Waktunya melewati tengah malam.</translation>
    </message>
    <message>
        <source>Let it begin earlier, or make it shorter.</source>
        <translation>Mulai lebih awal atau persingkat.</translation>
    </message>
    <message>
        <source>Make it longer.</source>
        <translation>Panjangkan waktunya.</translation>
    </message>
    <message>
        <source>No day is chosen</source>
        <translation>Belum ada hari yang dipilih</translation>
    </message>
    <message>
        <source>Nothing is due that day</source>
        <translation>Hari itu tidak ada jadwalnya</translation>
    </message>
    <message>
        <source>Say from when to when, if you want it in the calendar anyway.</source>
        <translation>Sebutkan dari jam berapa sampai jam berapa kalau tetap ingin dicatat.</translation>
    </message>
    <message>
        <source>Shorten it.</source>
        <translation>Pendekkan.</translation>
    </message>
    <message>
        <source>That day is free already</source>
        <translation>Hari itu memang libur</translation>
    </message>
    <message>
        <source>The day would show a time without saying what it is for.</source>
        <translation>Di hari itu akan tampak waktu tanpa keterangan untuk apa.</translation>
    </message>
    <message>
        <source>The last day is {day}, before the first.</source>
        <translation>Hari terakhirnya {day}, sebelum hari pertama.</translation>
    </message>
    <message>
        <source>The name is too long</source>
        <translation>Nama terlalu panjang</translation>
    </message>
    <message>
        <source>The routine does not come on {day}.</source>
        <translation>Rutinitas ini tidak jatuh pada {day}.</translation>
    </message>
    <message>
        <source>The routine has no name</source>
        <translation>Rutinitas belum bernama</translation>
    </message>
    <message>
        <source>There is no title</source>
        <translation>Judul belum ada</translation>
    </message>
    <message>
        <source>This cannot be saved</source>
        <translation>Belum dapat disimpan</translation>
    </message>
    <message>
        <source>This is not a day of the week</source>
        <translation>Ini bukan nama hari</translation>
    </message>
    <message>
        <source>This is not possible</source>
        <translation>Ini tidak mungkin</translation>
    </message>
    <message>
        <source>Write a name, for example: Team stand-up</source>
        <translation>Tulis namanya, misalnya: Stand-up tim</translation>
    </message>
    <message>
        <source>Write a title, for example: Meeting with the unit</source>
        <translation>Tulis judulnya, misalnya: Rapat dengan unit</translation>
    </message>
    <message>
        <source>Write the days by name, for example: senin, rabu</source>
        <translation>Tulis nama harinya, misalnya: senin, rabu</translation>
    </message>
    <message>
        <source>{day} has no working hours.</source>
        <translation>{day} tidak ada jam kerja.</translation>
    </message>
    <message>
        <source>{field} has a value that is not possible.</source>
        <translation>Isi {field} tidak mungkin.</translation>
    </message>
</context>
<context>
    <name>focusdesk.text.errors_server</name>
    <message>
        <source>Beside the token, the server wants to know whose it is.</source>
        <translation>Selain token, server ingin tahu milik siapa token itu.</translation>
    </message>
    <message>
        <source>Check the address of the server.</source>
        <translation>Periksa alamat peladennya.</translation>
    </message>
    <message>
        <source>Check the network and the address, then try again.</source>
        <translation>Periksa jaringan dan alamatnya, lalu coba lagi.</translation>
    </message>
    <message>
        <source>Choose a PEM file that can be read.</source>
        <translation>Pilih berkas PEM yang bisa dibaca.</translation>
    </message>
    <message>
        <source>Copy it again from the server, without spaces.</source>
        <translation>Salin lagi dari peladen, tanpa spasi.</translation>
    </message>
    <message>
        <source>For Rocket.Chat give the user id, for Zulip the e-mail address.</source>
        <translation>Untuk Rocket.Chat berikan id pengguna, untuk Zulip alamat surel.</translation>
    </message>
    <message>
        <source>Give the token that right on the server, or make another.</source>
        <translation>Beri token hak itu di server, atau buat token lain.</translation>
    </message>
    <message>
        <source>Have fewer issues assigned, or ask the administrator.</source>
        <translation>Kurangi isu yang ditugaskan kepada Anda, atau tanyakan kepada pengelolanya.</translation>
    </message>
    <message>
        <source>Make a new token on the server and add the account again.</source>
        <translation>Buat token baru di peladen, lalu tambahkan akunnya lagi.</translation>
    </message>
    <message>
        <source>Name the certificate file of your agency (--ca).</source>
        <translation>Sebutkan berkas sertifikat instansi Anda (--ca).</translation>
    </message>
    <message>
        <source>The account cannot be used</source>
        <translation>Akun ini tidak bisa dipakai</translation>
    </message>
    <message>
        <source>The server did not help</source>
        <translation>Peladen tidak menjawab sebagaimana mestinya</translation>
    </message>
    <message>
        <source>The token is empty or has characters that no token has.</source>
        <translation>Token kosong atau berisi tanda yang tidak mungkin ada di token.</translation>
    </message>
    <message>
        <source>Try again later; what is kept here is untouched.</source>
        <translation>Coba lagi nanti; yang tersimpan di sini tidak berubah.</translation>
    </message>
    <message>
        <source>Use a token with the scope api; read_api is enough for reading.</source>
        <translation>Pakai token dengan cakupan api; untuk membaca saja cukup read_api.</translation>
    </message>
    <message>
        <source>Use its address with https.</source>
        <translation>Pakai alamatnya dengan https.</translation>
    </message>
    <message>
        <source>Use the address it sends on to, if you trust it.</source>
        <translation>Pakai alamat tujuannya, kalau Anda memercayainya.</translation>
    </message>
    <message>
        <source>With http, anybody on the way to {host} could read the token.</source>
        <translation>Lewat http, siapa pun di jalur menuju {host} bisa membaca tokennya.</translation>
    </message>
    <message>
        <source>Write it like https://git.example.go.id.</source>
        <translation>Tulis seperti https://git.example.go.id.</translation>
    </message>
    <message>
        <source>it answers with more than can be taken.</source>
        <translation>jawabannya lebih besar daripada yang bisa diterima.</translation>
    </message>
    <message>
        <source>it cannot be reached.</source>
        <translation>tidak bisa dihubungi.</translation>
    </message>
    <message>
        <source>it did not answer in time.</source>
        <translation>tidak menjawab pada waktunya.</translation>
    </message>
    <message>
        <source>it did not work.</source>
        <translation>tidak berhasil.</translation>
    </message>
    <message>
        <source>it does not accept the token.</source>
        <translation>tokennya tidak diterima.</translation>
    </message>
    <message>
        <source>it does not answer as GitLab does.</source>
        <translation>jawabannya bukan jawaban GitLab.</translation>
    </message>
    <message>
        <source>it does not answer as a server of its kind does.</source>
        <translation>jawabannya tidak seperti server sejenisnya.</translation>
    </message>
    <message>
        <source>it failed by itself ({detail}).</source>
        <translation>peladennya sendiri gagal ({detail}).</translation>
    </message>
    <message>
        <source>it has nothing at this address, or does not show it.</source>
        <translation>tidak ada apa-apa di alamat ini, atau tidak diperlihatkan.</translation>
    </message>
    <message>
        <source>it is being sent.</source>
        <translation>sedang dikirim.</translation>
    </message>
    <message>
        <source>it is busy and wants to be left alone for a while.</source>
        <translation>sedang sibuk dan minta dibiarkan sebentar.</translation>
    </message>
    <message>
        <source>it sends on to another server, where the token may not go.</source>
        <translation>mengalihkan ke peladen lain, padahal token tidak boleh ikut ke sana.</translation>
    </message>
    <message>
        <source>its certificate is not trusted here.</source>
        <translation>sertifikatnya tidak dipercaya di sini.</translation>
    </message>
    <message>
        <source>the file of trusted certificates cannot be used.</source>
        <translation>berkas sertifikat tepercaya tidak bisa dipakai.</translation>
    </message>
    <message>
        <source>the token may not do this.</source>
        <translation>token ini tidak boleh melakukannya.</translation>
    </message>
    <message>
        <source>the token may not set a status.</source>
        <translation>token itu tidak boleh memasang status.</translation>
    </message>
    <message>
        <source>“{text}” is not the address of a server.</source>
        <translation>“{text}” bukan alamat peladen.</translation>
    </message>
</context>
<context>
    <name>focusdesk.text.errors_task</name>
    <message>
        <source>&quot;{detail}&quot; is not a date.</source>
        <translation>&quot;{detail}&quot; bukan tanggal.</translation>
    </message>
    <message>
        <source>&quot;{detail}&quot; is not a length of time.</source>
        <translation>&quot;{detail}&quot; bukan lama waktu.</translation>
    </message>
    <message>
        <source>&quot;{detail}&quot; names a time that no day has.</source>
        <translation>&quot;{detail}&quot; menyebut jam yang tidak ada.</translation>
    </message>
    <message>
        <source>&quot;{name}&quot; fits several projects: {names}.</source>
        <translation>&quot;{name}&quot; cocok dengan beberapa proyek: {names}.</translation>
    </message>
    <message>
        <source>@wfa and @wfo contradict each other.</source>
        <translation>@wfa dan @wfo saling bertentangan.</translation>
    </message>
    <message>
        <source>A project&apos;s name has at most {most} characters.</source>
        <translation>Nama proyek paling panjang {most} huruf.</translation>
    </message>
    <message>
        <source>A task cannot wait for itself</source>
        <translation>Tugas tidak dapat menunggu dirinya sendiri</translation>
    </message>
    <message>
        <source>A task cannot wait for itself.</source>
        <translation>Tugas tidak dapat menunggu dirinya sendiri.</translation>
    </message>
    <message>
        <source>A task of 0 minutes</source>
        <translation>Tugas 0 menit</translation>
    </message>
    <message>
        <source>A task of 0 minutes cannot be planned.</source>
        <translation>Tugas 0 menit tidak dapat direncanakan.</translation>
    </message>
    <message>
        <source>A task&apos;s name has at most {most} characters.</source>
        <translation>Nama tugas paling panjang {most} huruf.</translation>
    </message>
    <message>
        <source>A weekly share of 0 minutes means nothing.</source>
        <translation>Porsi 0 menit per minggu tidak berarti.</translation>
    </message>
    <message>
        <source>Add one with #, for example #{name}.</source>
        <translation>Tambahkan dengan #, misalnya #{name}.</translation>
    </message>
    <message>
        <source>Choose a level from 1 to 5.</source>
        <translation>Pilih tingkat 1 sampai 5.</translation>
    </message>
    <message>
        <source>Choose another task to wait for, or none.</source>
        <translation>Pilih tugas lain, atau kosongkan.</translation>
    </message>
    <message>
        <source>Correct that line, or remove the file to use the usual values.</source>
        <translation>Perbaiki baris itu, atau hapus berkasnya untuk memakai nilai bawaan.</translation>
    </message>
    <message>
        <source>Create it, or choose another.</source>
        <translation>Buat proyek itu, atau pilih yang lain.</translation>
    </message>
    <message>
        <source>Did you mean {names}? Otherwise create the project.</source>
        <translation>Maksudnya {names}? Bila bukan, buat proyeknya.</translation>
    </message>
    <message>
        <source>Due before it may start</source>
        <translation>Tenggat sebelum boleh mulai</translation>
    </message>
    <message>
        <source>It is not said what is to be done.</source>
        <translation>Belum tertulis apa yang dikerjakan.</translation>
    </message>
    <message>
        <source>Keep one of them, or neither.</source>
        <translation>Pilih salah satu, atau tidak keduanya.</translation>
    </message>
    <message>
        <source>Let one of them wait for nothing.</source>
        <translation>Kosongkan &quot;Setelah&quot; pada salah satunya.</translation>
    </message>
    <message>
        <source>Make the shortest part shorter.</source>
        <translation>Perkecil bagian terpendek.</translation>
    </message>
    <message>
        <source>Move the deadline, or let it start earlier.</source>
        <translation>Mundurkan tenggat, atau majukan waktu mulai.</translation>
    </message>
    <message>
        <source>No project is named.</source>
        <translation>Proyek belum disebut.</translation>
    </message>
    <message>
        <source>Say how long it takes, for example 45m or 1h30.</source>
        <translation>Tulis lamanya, misalnya 45m atau 1j30.</translation>
    </message>
    <message>
        <source>Split it into smaller tasks.</source>
        <translation>Pecah menjadi beberapa tugas.</translation>
    </message>
    <message>
        <source>The allocation matrix cannot be read</source>
        <translation>Matriks alokasi tidak terbaca</translation>
    </message>
    <message>
        <source>The date is not understood</source>
        <translation>Tanggal tidak dimengerti</translation>
    </message>
    <message>
        <source>The deadline is not after the day it may start.</source>
        <translation>Tenggat mendahului waktu mulai paling cepat.</translation>
    </message>
    <message>
        <source>The estimate runs backwards</source>
        <translation>Perkiraan terbalik</translation>
    </message>
    <message>
        <source>The length is not understood</source>
        <translation>Lama tidak dimengerti</translation>
    </message>
    <message>
        <source>The level is not on the scale</source>
        <translation>Tingkat di luar skala</translation>
    </message>
    <message>
        <source>The name cannot be read</source>
        <translation>Nama tidak terbaca</translation>
    </message>
    <message>
        <source>The name holds characters that cannot be shown.</source>
        <translation>Di nama itu ada tanda yang tidak dapat ditampilkan.</translation>
    </message>
    <message>
        <source>The parts do not fit</source>
        <translation>Bagian tidak cocok</translation>
    </message>
    <message>
        <source>The project has no name</source>
        <translation>Proyek belum bernama</translation>
    </message>
    <message>
        <source>The project has no name yet.</source>
        <translation>Proyek belum bernama.</translation>
    </message>
    <message>
        <source>The range {detail} ends before it begins.</source>
        <translation>Rentang {detail} terbalik.</translation>
    </message>
    <message>
        <source>The shortest part is longer than the longest ({detail}).</source>
        <translation>Bagian terpendek melebihi yang terpanjang ({detail}).</translation>
    </message>
    <message>
        <source>The task has no name</source>
        <translation>Tugas belum bernama</translation>
    </message>
    <message>
        <source>The weekly share is too small</source>
        <translation>Porsi proyek terlalu kecil</translation>
    </message>
    <message>
        <source>There is no project &quot;{name}&quot;.</source>
        <translation>Tidak ada proyek &quot;{name}&quot;.</translation>
    </message>
    <message>
        <source>There is no such time</source>
        <translation>Jam itu tidak ada</translation>
    </message>
    <message>
        <source>These tasks wait for each other</source>
        <translation>Tugas-tugas ini saling menunggu</translation>
    </message>
    <message>
        <source>These tasks wait for each other: {detail}.</source>
        <translation>Tugas-tugas ini saling menunggu: {detail}.</translation>
    </message>
    <message>
        <source>Too long for one task</source>
        <translation>Terlalu lama untuk satu tugas</translation>
    </message>
    <message>
        <source>Two places at once</source>
        <translation>Dua tempat sekaligus</translation>
    </message>
    <message>
        <source>Type it again without them.</source>
        <translation>Ketik ulang tanpa tanda itu.</translation>
    </message>
    <message>
        <source>Unknown project</source>
        <translation>Proyek tidak dikenal</translation>
    </message>
    <message>
        <source>Which project?</source>
        <translation>Proyek yang mana?</translation>
    </message>
    <message>
        <source>Write a name, for example SIASN.</source>
        <translation>Tulis namanya, misalnya SIASN.</translation>
    </message>
    <message>
        <source>Write an hour from 00:00 to 24:00, for example 14:00.</source>
        <translation>Tulis jam dari 00.00 sampai 24.00, misalnya 14.00.</translation>
    </message>
    <message>
        <source>Write it as 45m, 1h30 or 60-120m.</source>
        <translation>Tulis seperti 45m, 1j30, atau 60-120m.</translation>
    </message>
    <message>
        <source>Write it as 8h, or leave it empty.</source>
        <translation>Tulis seperti 8j, atau kosongkan.</translation>
    </message>
    <message>
        <source>Write it as tomorrow, friday 14:00, 27 nov or 2026-11-27.</source>
        <translation>Tulis seperti besok, jumat 14.00, 27 nov, atau 2026-11-27.</translation>
    </message>
    <message>
        <source>Write it first, for example: Review PR #SIASN 40m</source>
        <translation>Tulis itu dulu, misalnya: Tinjau PR #SIASN 40m</translation>
    </message>
    <message>
        <source>Write more of the name.</source>
        <translation>Tulis namanya lebih lengkap.</translation>
    </message>
    <message>
        <source>Write the smaller figure first, for example 60-120m.</source>
        <translation>Tulis angka yang kecil dulu, misalnya 60-120m.</translation>
    </message>
    <message>
        <source>{detail} is not a level.</source>
        <translation>{detail} bukan tingkat.</translation>
    </message>
    <message>
        <source>{length} is too long: one task takes at most {most}.</source>
        <translation>{length} terlalu lama: satu tugas paling lama {most}.</translation>
    </message>
    <message>
        <source>{where}: {detail} is not understood.</source>
        <translation>{where}: {detail} tidak dimengerti.</translation>
    </message>
</context>
<context>
    <name>focusdesk.text.errors_vault</name>
    <message>
        <source>A database is here, but keyslots.json is not: {path}.</source>
        <translation>Basis data ada, tetapi keyslots.json tidak ada: {path}.</translation>
    </message>
    <message>
        <source>A later FocusDesk wrote {path}. The data is not changed.</source>
        <translation>{path} ditulis oleh FocusDesk yang lebih baru. Data tidak diubah.</translation>
    </message>
    <message>
        <source>A vault is already here</source>
        <translation>Sudah ada brankas di sini</translation>
    </message>
    <message>
        <source>A vault was made here, but {path} is not there.</source>
        <translation>Brankas pernah dibuat di sini, tetapi {path} tidak ada.</translation>
    </message>
    <message>
        <source>Allow writing there, or choose another folder with --data-dir.</source>
        <translation>Izinkan menulis di sana, atau pilih folder lain dengan --data-dir.</translation>
    </message>
    <message>
        <source>Another process is writing to {path}.</source>
        <translation>Proses lain sedang menulis ke {path}.</translation>
    </message>
    <message>
        <source>Answer it and try again, or use the recovery code.</source>
        <translation>Jawab dahulu lalu coba lagi, atau pakai kode pemulihan.</translation>
    </message>
    <message>
        <source>Check it letter by letter; only the newest code works.</source>
        <translation>Periksa huruf demi huruf; hanya kode terbaru yang berlaku.</translation>
    </message>
    <message>
        <source>Choose a folder on this computer with --data-dir.</source>
        <translation>Pilih folder di komputer ini dengan --data-dir.</translation>
    </message>
    <message>
        <source>Choose another folder with --data-dir.</source>
        <translation>Pilih folder lain dengan --data-dir.</translation>
    </message>
    <message>
        <source>Close it to others: chmod 600 {path}</source>
        <translation>Tutup untuk yang lain: chmod 600 {path}</translation>
    </message>
    <message>
        <source>Copy the folder, then put the file back from a good copy.</source>
        <translation>Salin foldernya, lalu kembalikan berkas dari salinan yang baik.</translation>
    </message>
    <message>
        <source>Data from a newer version</source>
        <translation>Data dari versi lebih baru</translation>
    </message>
    <message>
        <source>Enter the passphrase. Your data stays on this device.</source>
        <translation>Masukkan sandi. Data tetap di perangkat ini.</translation>
    </message>
    <message>
        <source>FocusDesk is locked</source>
        <translation>FocusDesk terkunci</translation>
    </message>
    <message>
        <source>Free some space and try again.</source>
        <translation>Kosongkan sedikit ruang lalu coba lagi.</translation>
    </message>
    <message>
        <source>Make one: focusdesk vault init.</source>
        <translation>Buat dengan: focusdesk vault init.</translation>
    </message>
    <message>
        <source>Name the file that vault init wrote.</source>
        <translation>Sebutkan berkas yang ditulis oleh vault init.</translation>
    </message>
    <message>
        <source>Name the real folder with --data-dir.</source>
        <translation>Sebutkan folder aslinya dengan --data-dir.</translation>
    </message>
    <message>
        <source>Name the right file with --key-file or FOCUSDESK_KEY_FILE.</source>
        <translation>Sebutkan berkas yang benar dengan --key-file atau FOCUSDESK_KEY_FILE.</translation>
    </message>
    <message>
        <source>No keyring can be reached in this session.</source>
        <translation>Tidak ada gantungan kunci yang dapat dihubungi di sesi ini.</translation>
    </message>
    <message>
        <source>No vault yet</source>
        <translation>Belum ada brankas</translation>
    </message>
    <message>
        <source>Open it another way, then make one.</source>
        <translation>Buka dengan cara lain, lalu buat kodenya.</translation>
    </message>
    <message>
        <source>Open it with its passphrase, key file or recovery code.</source>
        <translation>Buka dengan sandi, berkas kunci, atau kode pemulihan.</translation>
    </message>
    <message>
        <source>Open it with the recovery code.</source>
        <translation>Buka dengan kode pemulihan.</translation>
    </message>
    <message>
        <source>Open it with the recovery code: focusdesk vault unlock.</source>
        <translation>Buka dengan kode pemulihan: focusdesk vault unlock.</translation>
    </message>
    <message>
        <source>Open it, or choose another folder with --data-dir.</source>
        <translation>Buka brankas itu, atau pilih folder lain dengan --data-dir.</translation>
    </message>
    <message>
        <source>Others on this machine can read {path}.</source>
        <translation>Pengguna lain di mesin ini dapat membaca {path}.</translation>
    </message>
    <message>
        <source>Put keyslots.json back from a copy, or use the key file.</source>
        <translation>Kembalikan keyslots.json dari salinan, atau pakai berkas kunci.</translation>
    </message>
    <message>
        <source>Put the file back from a copy, or begin anew in another folder with --data-dir.</source>
        <translation>Kembalikan berkas dari salinan, atau mulai baru di folder lain dengan --data-dir.</translation>
    </message>
    <message>
        <source>Put the file back from a copy.</source>
        <translation>Kembalikan berkas dari salinan.</translation>
    </message>
    <message>
        <source>The data folder cannot be used</source>
        <translation>Folder data tidak dapat dipakai</translation>
    </message>
    <message>
        <source>The database is damaged</source>
        <translation>Basis data rusak</translation>
    </message>
    <message>
        <source>The database is empty</source>
        <translation>Basis data kosong</translation>
    </message>
    <message>
        <source>The database is gone</source>
        <translation>Basis data tidak ada</translation>
    </message>
    <message>
        <source>The database is in use</source>
        <translation>Basis data sedang dipakai</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Penyimpanan penuh</translation>
    </message>
    <message>
        <source>The key cannot be found</source>
        <translation>Kunci tidak ditemukan</translation>
    </message>
    <message>
        <source>The key does not fit</source>
        <translation>Kunci tidak cocok</translation>
    </message>
    <message>
        <source>The key does not open {path}, or its first page is damaged.</source>
        <translation>Kunci tidak membuka {path}, atau halaman pertamanya rusak.</translation>
    </message>
    <message>
        <source>The key file is not used</source>
        <translation>Berkas kunci tidak dipakai</translation>
    </message>
    <message>
        <source>The key is that of another vault than {path}.</source>
        <translation>Kunci itu milik brankas lain, bukan {path}.</translation>
    </message>
    <message>
        <source>The key of this vault was not put into the system keyring.</source>
        <translation>Kunci brankas ini tidak disimpan di gantungan kunci sistem.</translation>
    </message>
    <message>
        <source>The keyring may be waiting for its own password.</source>
        <translation>Gantungan kunci mungkin menunggu sandinya sendiri.</translation>
    </message>
    <message>
        <source>The keyring stayed locked, so the key could not be fetched.</source>
        <translation>Gantungan kunci tetap terkunci, jadi kunci tidak dapat diambil.</translation>
    </message>
    <message>
        <source>The list of ways into the vault cannot be read: {path}.</source>
        <translation>Daftar cara membuka brankas tidak terbaca: {path}.</translation>
    </message>
    <message>
        <source>The passphrase does not match. Try again.</source>
        <translation>Sandi tidak cocok. Coba lagi.</translation>
    </message>
    <message>
        <source>The recovery code does not match.</source>
        <translation>Kode pemulihan tidak cocok.</translation>
    </message>
    <message>
        <source>The system keyring did not keep the key</source>
        <translation>Gantungan kunci sistem tidak menyimpan kunci</translation>
    </message>
    <message>
        <source>The system keyring does not answer</source>
        <translation>Gantungan kunci sistem tidak menjawab</translation>
    </message>
    <message>
        <source>The system keyring is locked</source>
        <translation>Gantungan kunci sistem terkunci</translation>
    </message>
    <message>
        <source>The system keyring no longer holds the key. The data is intact.</source>
        <translation>Gantungan kunci sistem tidak lagi menyimpan kuncinya. Data tetap utuh.</translation>
    </message>
    <message>
        <source>There is no key file at {path}.</source>
        <translation>Tidak ada berkas kunci di {path}.</translation>
    </message>
    <message>
        <source>There is no system keyring</source>
        <translation>Gantungan kunci sistem tidak ada</translation>
    </message>
    <message>
        <source>There is no vault in {path} yet.</source>
        <translation>Belum ada brankas di {path}.</translation>
    </message>
    <message>
        <source>There was no room to write. What was saved before is unharmed.</source>
        <translation>Tidak ada ruang untuk menulis. Yang tersimpan sebelumnya tetap utuh.</translation>
    </message>
    <message>
        <source>This vault has no passphrase.</source>
        <translation>Brankas ini tidak memakai sandi.</translation>
    </message>
    <message>
        <source>This vault has no recovery code.</source>
        <translation>Brankas ini tidak punya kode pemulihan.</translation>
    </message>
    <message>
        <source>To do so in the terminal: focusdesk vault unlock.</source>
        <translation>Di terminal: focusdesk vault unlock.</translation>
    </message>
    <message>
        <source>Unlock it and try again, or use the recovery code.</source>
        <translation>Buka gantungan kunci lalu coba lagi, atau pakai kode pemulihan.</translation>
    </message>
    <message>
        <source>Update FocusDesk.</source>
        <translation>Perbarui FocusDesk.</translation>
    </message>
    <message>
        <source>Use a key file of your own.</source>
        <translation>Pakai berkas kunci milik Anda sendiri.</translation>
    </message>
    <message>
        <source>Use a passphrase (--passphrase) or a key file (--key-file FILE).</source>
        <translation>Pakai sandi (--passphrase) atau berkas kunci (--key-file BERKAS).</translation>
    </message>
    <message>
        <source>Use a passphrase or a key file instead.</source>
        <translation>Pakai sandi atau berkas kunci.</translation>
    </message>
    <message>
        <source>Use the key or the code of this vault.</source>
        <translation>Pakai kunci atau kode milik brankas ini.</translation>
    </message>
    <message>
        <source>Wait a moment and try again.</source>
        <translation>Tunggu sebentar lalu coba lagi.</translation>
    </message>
    <message>
        <source>What was put into the keyring did not come back unchanged.</source>
        <translation>Yang disimpan ke gantungan kunci tidak kembali dengan utuh.</translation>
    </message>
    <message>
        <source>Wrong passphrase</source>
        <translation>Sandi salah</translation>
    </message>
    <message>
        <source>Wrong recovery code</source>
        <translation>Kode pemulihan salah</translation>
    </message>
    <message>
        <source>{path} belongs to another user.</source>
        <translation>{path} milik pengguna lain.</translation>
    </message>
    <message>
        <source>{path} cannot be opened.</source>
        <translation>{path} tidak dapat dibuka.</translation>
    </message>
    <message>
        <source>{path} cannot be read as a file.</source>
        <translation>{path} tidak dapat dibaca sebagai berkas.</translation>
    </message>
    <message>
        <source>{path} cannot be written to.</source>
        <translation>{path} tidak dapat ditulisi.</translation>
    </message>
    <message>
        <source>{path} has no content. Nothing was written over it.</source>
        <translation>{path} tidak berisi apa-apa. Tidak ada yang ditulis di atasnya.</translation>
    </message>
    <message>
        <source>{path} holds no key of 64 hexadecimal digits.</source>
        <translation>{path} tidak berisi kunci 64 digit heksadesimal.</translation>
    </message>
    <message>
        <source>{path} is a link to another place.</source>
        <translation>{path} adalah tautan ke tempat lain.</translation>
    </message>
    <message>
        <source>{path} is already there and is something else.</source>
        <translation>{path} sudah ada dan berisi hal lain.</translation>
    </message>
    <message>
        <source>{path} is not as it was written. It is left untouched.</source>
        <translation>{path} tidak lagi seperti yang ditulis. Berkas dibiarkan apa adanya.</translation>
    </message>
    <message>
        <source>{path} is not there.</source>
        <translation>{path} tidak ada.</translation>
    </message>
    <message>
        <source>{path} lies on a network drive, where data gets damaged.</source>
        <translation>{path} ada di penyimpanan jaringan, tempat data bisa rusak.</translation>
    </message>
    <message>
        <source>{path} may hold data, so no new key is made over it.</source>
        <translation>{path} mungkin berisi data, jadi kunci baru tidak dibuat di atasnya.</translation>
    </message>
</context>
<context>
    <name>focusdesk.text.focus_text</name>
    <message>
        <source>A session ran from {start} and was last seen at {seen}. What happened in the {gap} since then?</source>
        <translation>Sesi berjalan sejak {start} dan terakhir terpantau {seen}. Apa yang terjadi dalam {gap} sesudahnya?</translation>
    </message>
    <message>
        <source>Last seen at {seen}, ended at {time}.</source>
        <translation>Terakhir terpantau {seen}, berakhir {time}.</translation>
    </message>
    <message>
        <source>no session</source>
        <translation>tanpa sesi</translation>
    </message>
    <message>
        <source>{project} paused</source>
        <translation>{project} dijeda</translation>
    </message>
    <message>
        <source>{project} {time} left</source>
        <translation>{project} {time} lagi</translation>
    </message>
    <message>
        <source>{project} {time} over</source>
        <translation>{project} lewat {time}</translation>
    </message>
    <message>
        <source>{project} {time} so far</source>
        <translation>{project} sudah {time}</translation>
    </message>
    <message>
        <source>{project}, paused after {time}</source>
        <translation>{project}, dijeda setelah {time}</translation>
    </message>
    <message>
        <source>{project}, {time} left until {end}</source>
        <translation>{project}, {time} lagi sampai {end}</translation>
    </message>
    <message>
        <source>{project}, {time} past the end at {end}</source>
        <translation>{project}, lewat {time} dari batas {end}</translation>
    </message>
    <message>
        <source>{project}, {time} worked</source>
        <translation>{project}, sudah {time}</translation>
    </message>
    <message>
        <source>{start} to {end} was not seen and does not count.</source>
        <translation>{start} sampai {end} tidak terpantau dan tidak dihitung.</translation>
    </message>
    <message>
        <source>{start} to {end} was not seen; you counted it as work.</source>
        <translation>{start} sampai {end} tidak terpantau; Anda menghitungnya sebagai kerja.</translation>
    </message>
</context>
<context>
    <name>focusdesk.text.formats</name>
    <message>
        <source>{start} to {end}</source>
        <translation>{start} sampai {end}</translation>
    </message>
</context>
<context>
    <name>focusdesk.text.import_text</name>
    <message>
        <source>&quot;{text}&quot; is not a date</source>
        <translation>&quot;{text}&quot; bukan tanggal</translation>
    </message>
    <message>
        <source>&quot;{text}&quot; is not a length, the usual one is taken</source>
        <translation>&quot;{text}&quot; bukan lama waktu, dipakai yang biasa</translation>
    </message>
    <message>
        <source>&quot;{text}&quot; is not a priority</source>
        <translation>&quot;{text}&quot; bukan prioritas</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Berubah</translation>
    </message>
    <message>
        <source>Columns: {pairs}</source>
        <translation>Kolom: {pairs}</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Tenggat</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>Ended there</source>
        <translation>Usai di sana</translation>
    </message>
    <message>
        <source>Its own number</source>
        <translation>Nomor aslinya</translation>
    </message>
    <message>
        <source>Kind of work</source>
        <translation>Jenis pekerjaan</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Lama</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Baru</translation>
    </message>
    <message>
        <source>New projects: {names}</source>
        <translation>Proyek baru: {names}</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Prioritas</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Proyek</translation>
    </message>
    <message>
        <source>Start no earlier than</source>
        <translation>Mulai paling awal</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Tabel (CSV)</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Judul</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Tetap</translation>
    </message>
    <message>
        <source>a length of 0 minutes means nothing</source>
        <translation>lama 0 menit tidak berarti</translation>
    </message>
    <message>
        <source>another entry has the same number</source>
        <translation>entri lain punya nomor yang sama</translation>
    </message>
    <message>
        <source>changes: {names}</source>
        <translation>berubah: {names}</translation>
    </message>
    <message>
        <source>deadline</source>
        <translation>tenggat</translation>
    </message>
    <message>
        <source>earliest start</source>
        <translation>mulai paling awal</translation>
    </message>
    <message>
        <source>entry {number}</source>
        <translation>entri {number}</translation>
    </message>
    <message>
        <source>it has no title</source>
        <translation>tidak ada judulnya</translation>
    </message>
    <message>
        <source>it is not a task</source>
        <translation>ini bukan tugas</translation>
    </message>
    <message>
        <source>it is the pattern of a recurring task; its dates are imported one by one</source>
        <translation>ini pola tugas berulang; tanggalnya diimpor satu per satu</translation>
    </message>
    <message>
        <source>it was given up</source>
        <translation>sudah dibatalkan di sana</translation>
    </message>
    <message>
        <source>its parts are imported instead</source>
        <translation>bagian-bagiannya yang diimpor</translation>
    </message>
    <message>
        <source>kind of work</source>
        <translation>jenis pekerjaan</translation>
    </message>
    <message>
        <source>length</source>
        <translation>lama</translation>
    </message>
    <message>
        <source>line {number}</source>
        <translation>baris {number}</translation>
    </message>
    <message>
        <source>more than {most} new projects, so it goes to the usual one</source>
        <translation>lebih dari {most} proyek baru, jadi masuk ke proyek biasa</translation>
    </message>
    <message>
        <source>priority</source>
        <translation>prioritas</translation>
    </message>
    <message>
        <source>project</source>
        <translation>proyek</translation>
    </message>
    <message>
        <source>row {number}</source>
        <translation>baris {number}</translation>
    </message>
    <message>
        <source>status</source>
        <translation>status</translation>
    </message>
    <message>
        <source>the length is cut to the longest possible</source>
        <translation>lamanya dipotong ke batas terpanjang</translation>
    </message>
    <message>
        <source>the name of the project is shortened</source>
        <translation>nama proyek dipendekkan</translation>
    </message>
    <message>
        <source>the new deadline is not after the start you chose, so it is not taken</source>
        <translation>tenggat barunya tidak sesudah waktu mulai pilihan Anda, jadi tidak dipakai</translation>
    </message>
    <message>
        <source>the start is not before the deadline, so it is left out</source>
        <translation>waktu mulainya tidak sebelum tenggat, jadi dilewati</translation>
    </message>
    <message>
        <source>the title is shortened to {most} characters</source>
        <translation>judul dipendekkan menjadi {most} huruf</translation>
    </message>
    <message>
        <source>title</source>
        <translation>judul</translation>
    </message>
    <message>
        <source>what it waits for</source>
        <translation>yang ditunggunya</translation>
    </message>
    <message>
        <source>you changed this since, it stays: {names}</source>
        <translation>sudah Anda ubah sendiri, jadi tetap: {names}</translation>
    </message>
    <message>
        <source>{added}, {changed} changed.</source>
        <translation>{added}, {changed} diubah.</translation>
    </message>
    <message>
        <source>{count} of the tasks it waits for are not there, or wait for it</source>
        <translation>{count} tugas yang ditunggunya tidak ada, atau justru menunggunya</translation>
    </message>
    <message numerus="yes">
        <source>{count} tasks added</source>
        <translation><numerusform>{count} tugas ditambahkan</numerusform></translation>
    </message>
    <message>
        <source>{issue} is gone there, or not to be seen</source>
        <translation>{issue} sudah tidak ada di sana, atau tidak terlihat lagi</translation>
    </message>
    <message>
        <source>{issue} is not yours any more there</source>
        <translation>{issue} bukan tugas Anda lagi di sana</translation>
    </message>
    <message>
        <source>{issue} was closed there</source>
        <translation>{issue} sudah ditutup di sana</translation>
    </message>
    <message>
        <source>{new} new, {changed} changed, {unchanged} unchanged, {skipped} left out</source>
        <translation>{new} baru, {changed} berubah, {unchanged} tetap, {skipped} dilewati</translation>
    </message>
</context>
<context>
    <name>focusdesk.text.interruption_text</name>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Rapat</translation>
    </message>
    <message>
        <source>Myself</source>
        <translation>Diri sendiri</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Orang</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telepon</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistem</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>tanpa jenis</translation>
    </message>
</context>
<context>
    <name>focusdesk.text.issue_text</name>
    <message>
        <source>Also close {issue} on GitLab?</source>
        <translation>Tutup juga {issue} di GitLab?</translation>
    </message>
    <message>
        <source>Connected as {person} (@{name})</source>
        <translation>Tersambung sebagai {person} (@{name})</translation>
    </message>
    <message>
        <source>The token may close issues.</source>
        <translation>Token boleh menutup isu.</translation>
    </message>
    <message>
        <source>The token may only read; closing issues needs the scope api.</source>
        <translation>Token hanya boleh membaca; menutup isu perlu cakupan api.</translation>
    </message>
    <message>
        <source>Tried again: {time}.</source>
        <translation>Dicoba lagi: {time}.</translation>
    </message>
    <message>
        <source>Whether the token may close issues shows when one is closed.</source>
        <translation>Boleh tidaknya token menutup isu baru tampak saat ada yang ditutup.</translation>
    </message>
    <message numerus="yes">
        <source>{count} closings wait for the network</source>
        <translation><numerusform>{count} penutupan menunggu jaringan</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{count} open issues are yours.</source>
        <translation><numerusform>{count} isu terbuka ditugaskan kepada Anda.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{count} tasks are open here while their issues ended there</source>
        <translation><numerusform>{count} tugas masih terbuka di sini, padahal isunya sudah usai di sana</numerusform></translation>
    </message>
</context>
<context>
    <name>focusdesk.text.matrix_text</name>
    <message>
        <source>All</source>
        <translation>Semua</translation>
    </message>
    <message>
        <source>By the levels</source>
        <translation>Menurut tingkat</translation>
    </message>
    <message>
        <source>Core</source>
        <translation>Inti</translation>
    </message>
    <message>
        <source>Either</source>
        <translation>Bebas</translation>
    </message>
    <message>
        <source>Only {place}</source>
        <translation>Hanya {place}</translation>
    </message>
    <message numerus="yes">
        <source>{count} open tasks of this activity still have the values before.</source>
        <translation><numerusform>{count} tugas aktivitas ini masih memakai nilai sebelumnya.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{count} tasks follow the matrix now.</source>
        <translation><numerusform>{count} tugas kini mengikuti matriks.</numerusform></translation>
    </message>
</context>
<context>
    <name>focusdesk.text.names</name>
    <message>
        <source>Administration</source>
        <translation>Administrasi</translation>
    </message>
    <message>
        <source>Code review</source>
        <translation>Tinjau kode</translation>
    </message>
    <message>
        <source>Coding</source>
        <translation>Koding</translation>
    </message>
    <message>
        <source>Debugging</source>
        <translation>Debug</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>Desain</translation>
    </message>
    <message>
        <source>Documentation</source>
        <translation>Dokumentasi</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Belajar</translation>
    </message>
    <message>
        <source>Lunch</source>
        <translation>Istirahat siang</translation>
    </message>
    <message>
        <source>Lunch break</source>
        <translation>Istirahat</translation>
    </message>
    <message>
        <source>Pairing</source>
        <translation>Pair</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>Perencanaan</translation>
    </message>
    <message>
        <source>Prayer</source>
        <translation>Ibadah</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Rilis</translation>
    </message>
    <message>
        <source>Research</source>
        <translation>Riset</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>Rehat</translation>
    </message>
    <message>
        <source>Retrospective</source>
        <translation>Retrospektif</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Dukungan</translation>
    </message>
    <message>
        <source>Testing</source>
        <translation>Pengujian</translation>
    </message>
</context>
<context>
    <name>focusdesk.text.overload_text</name>
    <message>
        <source>Do without the meeting {title}, {when}</source>
        <translation>Meniadakan rapat {title}, {when}</translation>
    </message>
    <message>
        <source>Enough would be: {measures}.</source>
        <translation>Cukup bila: {measures}.</translation>
    </message>
    <message>
        <source>Give {title} {time} less this week</source>
        <translation>Mengurangi porsi {title} {time} minggu ini</translation>
    </message>
    <message>
        <source>Hello, my time does not hold all the deadlines that are set.</source>
        <translation>Bapak/Ibu, waktu kerja saya tidak cukup untuk semua tenggat yang ada.</translation>
    </message>
    <message>
        <source>Leave out {title} ({time})</source>
        <translation>Menunda {title} ({time})</translation>
    </message>
    <message>
        <source>Move the deadline of {title} past these days</source>
        <translation>Menggeser tenggat {title} ke luar hari-hari ini</translation>
    </message>
    <message>
        <source>Move the deadline of {title} to {when}</source>
        <translation>Menggeser tenggat {title} ke {when}</translation>
    </message>
    <message numerus="yes">
        <source>Together these {count} changes would be enough:</source>
        <translation><numerusform>Bila {count} hal ini dilakukan, waktunya cukup:</numerusform></translation>
    </message>
    <message>
        <source>Until {when} there are {free}; {asked} are asked for ({asks}).</source>
        <translation>Sampai {when} tersedia {free}; yang diminta {asked} ({asks}).</translation>
    </message>
    <message>
        <source>Which should come first? Thank you.</source>
        <translation>Mohon arahan mana yang didahulukan. Terima kasih.</translation>
    </message>
    <message>
        <source>Without a change these will be late:</source>
        <translation>Tanpa perubahan, yang berikut akan terlambat:</translation>
    </message>
    <message numerus="yes">
        <source>{count} deadlines do not hold: {time} short.</source>
        <translation><numerusform>{count} tenggat tidak terkejar: kurang {time}.</numerusform></translation>
    </message>
    <message>
        <source>{title} ({project}): due {due}, done {ends}</source>
        <translation>{title} ({project}): tenggat {due}, selesai {ends}</translation>
    </message>
    <message>
        <source>{title} ({project}): due {due}, {time} short</source>
        <translation>{title} ({project}): tenggat {due}, kurang {time}</translation>
    </message>
</context>
<context>
    <name>focusdesk.text.plan_change_text</name>
    <message>
        <source>Absence added</source>
        <translation>Waktu pergi ditambah</translation>
    </message>
    <message>
        <source>Absence changed</source>
        <translation>Waktu pergi diubah</translation>
    </message>
    <message>
        <source>Absence removed</source>
        <translation>Waktu pergi dihapus</translation>
    </message>
    <message>
        <source>Away {day}, {time}</source>
        <translation>Tidak di tempat {day}, {time}</translation>
    </message>
    <message>
        <source>Block moved</source>
        <translation>Blok digeser</translation>
    </message>
    <message>
        <source>Block moved to another day</source>
        <translation>Blok dipindah ke hari lain</translation>
    </message>
    <message>
        <source>Block pinned</source>
        <translation>Blok dipaku</translation>
    </message>
    <message>
        <source>Block resized</source>
        <translation>Panjang blok diubah</translation>
    </message>
    <message>
        <source>Block skipped</source>
        <translation>Blok dilewati</translation>
    </message>
    <message>
        <source>Block split</source>
        <translation>Blok dibagi</translation>
    </message>
    <message>
        <source>Block unpinned</source>
        <translation>Paku blok dilepas</translation>
    </message>
    <message>
        <source>Blocks swapped</source>
        <translation>Blok ditukar</translation>
    </message>
    <message>
        <source>Costs nothing.</source>
        <translation>Tidak ada menit yang hilang.</translation>
    </message>
    <message>
        <source>Costs {time} more.</source>
        <translation>Hilang {time}.</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Perubahan terakhir</translation>
    </message>
    <message>
        <source>Meeting added</source>
        <translation>Rapat ditambah</translation>
    </message>
    <message>
        <source>Meeting changed</source>
        <translation>Rapat diubah</translation>
    </message>
    <message>
        <source>Meeting removed</source>
        <translation>Rapat dihapus</translation>
    </message>
    <message>
        <source>Meeting {title}, {day}, {time}</source>
        <translation>Rapat {title}, {day}, {time}</translation>
    </message>
    <message>
        <source>Nothing else changes.</source>
        <translation>Tidak ada lagi yang berubah.</translation>
    </message>
    <message>
        <source>Pin {title}</source>
        <translation>Paku {title}</translation>
    </message>
    <message>
        <source>Place changed</source>
        <translation>Tempat kerja diubah</translation>
    </message>
    <message>
        <source>Plan made</source>
        <translation>Rencana disusun</translation>
    </message>
    <message>
        <source>Project added</source>
        <translation>Proyek ditambah</translation>
    </message>
    <message>
        <source>Project changed</source>
        <translation>Proyek diubah</translation>
    </message>
    <message>
        <source>Project put away</source>
        <translation>Proyek diarsipkan</translation>
    </message>
    <message>
        <source>Recurring task added</source>
        <translation>Tugas berulang ditambah</translation>
    </message>
    <message>
        <source>Recurring task changed</source>
        <translation>Tugas berulang diubah</translation>
    </message>
    <message>
        <source>Recurring task removed</source>
        <translation>Tugas berulang dihapus</translation>
    </message>
    <message>
        <source>Replan up to {day}</source>
        <translation>Rencanakan ulang sampai {day}</translation>
    </message>
    <message>
        <source>Routine added</source>
        <translation>Rutinitas ditambah</translation>
    </message>
    <message>
        <source>Routine as usual again</source>
        <translation>Rutinitas kembali seperti biasa</translation>
    </message>
    <message>
        <source>Routine changed</source>
        <translation>Rutinitas diubah</translation>
    </message>
    <message>
        <source>Routine left out once</source>
        <translation>Rutinitas dilewati sekali</translation>
    </message>
    <message>
        <source>Routine moved once</source>
        <translation>Rutinitas dipindah sekali</translation>
    </message>
    <message>
        <source>Routine paused</source>
        <translation>Rutinitas dihentikan sementara</translation>
    </message>
    <message>
        <source>Routine removed</source>
        <translation>Rutinitas dihapus</translation>
    </message>
    <message>
        <source>Routine resumed</source>
        <translation>Rutinitas dilanjutkan</translation>
    </message>
    <message>
        <source>Saves {time}.</source>
        <translation>Hemat {time}.</translation>
    </message>
    <message>
        <source>Session ended</source>
        <translation>Sesi diakhiri</translation>
    </message>
    <message>
        <source>Session gone on with</source>
        <translation>Sesi dilanjutkan</translation>
    </message>
    <message>
        <source>Session thrown away</source>
        <translation>Sesi dibuang</translation>
    </message>
    <message>
        <source>Skip {title} for now</source>
        <translation>Lewati dulu {title}</translation>
    </message>
    <message>
        <source>Split {title} at {time}</source>
        <translation>Bagi {title} pada {time}</translation>
    </message>
    <message>
        <source>Swap {first} and {second}</source>
        <translation>Tukar {first} dengan {second}</translation>
    </message>
    <message>
        <source>Task added</source>
        <translation>Tugas ditambah</translation>
    </message>
    <message>
        <source>Task changed</source>
        <translation>Tugas diubah</translation>
    </message>
    <message>
        <source>Task done</source>
        <translation>Tugas selesai</translation>
    </message>
    <message>
        <source>Task dropped</source>
        <translation>Tugas dibatalkan</translation>
    </message>
    <message>
        <source>Task placed</source>
        <translation>Tugas ditempatkan</translation>
    </message>
    <message>
        <source>Task reopened</source>
        <translation>Tugas dibuka lagi</translation>
    </message>
    <message>
        <source>Tasks follow the matrix</source>
        <translation>Tugas mengikuti matriks</translation>
    </message>
    <message>
        <source>Tasks imported</source>
        <translation>Tugas diimpor</translation>
    </message>
    <message>
        <source>Template added</source>
        <translation>Templat ditambah</translation>
    </message>
    <message>
        <source>Template changed</source>
        <translation>Templat diubah</translation>
    </message>
    <message>
        <source>Template removed</source>
        <translation>Templat dihapus</translation>
    </message>
    <message>
        <source>Template used</source>
        <translation>Templat dipakai</translation>
    </message>
    <message>
        <source>Thought ticked off</source>
        <translation>Pikiran dicentang</translation>
    </message>
    <message>
        <source>Time away counted as work</source>
        <translation>Waktu jauh dari layar dihitung kerja</translation>
    </message>
    <message>
        <source>Unpin {title}</source>
        <translation>Lepas paku {title}</translation>
    </message>
    <message numerus="yes">
        <source>{count} blocks move</source>
        <translation><numerusform>{count} blok bergeser</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{count} deadlines missed</source>
        <translation><numerusform>{count} tenggat terlewat</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{count} other blocks move</source>
        <translation><numerusform>{count} blok lain bergeser</numerusform></translation>
    </message>
    <message>
        <source>{day} as {place}</source>
        <translation>{day} menjadi {place}</translation>
    </message>
    <message>
        <source>{time} fewer are lost.</source>
        <translation>Hilang {time} lebih sedikit.</translation>
    </message>
    <message>
        <source>{time} lost</source>
        <translation>{time} hilang</translation>
    </message>
    <message>
        <source>{time} more are lost.</source>
        <translation>Hilang {time} lebih banyak.</translation>
    </message>
    <message>
        <source>{time} no longer fit</source>
        <translation>{time} tidak muat lagi</translation>
    </message>
    <message>
        <source>{time} saved</source>
        <translation>{time} dihemat</translation>
    </message>
    <message>
        <source>{title} is done</source>
        <translation>{title} selesai</translation>
    </message>
    <message>
        <source>{title} meets its deadline again.</source>
        <translation>{title} kembali tepat waktu.</translation>
    </message>
    <message>
        <source>{title} misses its deadline.</source>
        <translation>{title} melewati tenggat.</translation>
    </message>
    <message>
        <source>{title} to {day}</source>
        <translation>{title} ke {day}</translation>
    </message>
    <message>
        <source>{title} to {day}, {time}</source>
        <translation>{title} ke {day}, {time}</translation>
    </message>
    <message>
        <source>{title}: new on {place}.</source>
        <translation>{title}: baru, {place}.</translation>
    </message>
    <message>
        <source>{title}: no longer {place}.</source>
        <translation>{title}: tidak lagi {place}.</translation>
    </message>
    <message>
        <source>{title}: now {time}</source>
        <translation>{title}: menjadi {time}</translation>
    </message>
    <message>
        <source>{title}: {time} more fit.</source>
        <translation>{title}: {time} lagi kini muat.</translation>
    </message>
    <message>
        <source>{title}: {time} no longer fit.</source>
        <translation>{title}: {time} tidak muat lagi.</translation>
    </message>
</context>
<context>
    <name>focusdesk.text.problems</name>
    <message>
        <source>Did you mean {name}?</source>
        <translation>Maksudnya {name}?</translation>
    </message>
    <message>
        <source>a grid of {detail} m is not possible</source>
        <translation>kisi {detail} m tidak mungkin</translation>
    </message>
    <message>
        <source>a number from {detail} is wanted</source>
        <translation>isinya harus angka {detail}</translation>
    </message>
    <message>
        <source>a passphrase needs at least {detail} characters</source>
        <translation>sandi butuh sedikitnya {detail} huruf</translation>
    </message>
    <message>
        <source>core hours and no-meeting windows overlap: {detail}</source>
        <translation>jam inti dan waktu tanpa rapat bertumpang tindih: {detail}</translation>
    </message>
    <message>
        <source>no weekday has working hours</source>
        <translation>tidak ada hari yang punya jam kerja</translation>
    </message>
    <message>
        <source>the block lengths {detail} are out of order</source>
        <translation>urutan panjang blok {detail} salah</translation>
    </message>
    <message>
        <source>the estimate {detail} is out of order</source>
        <translation>urutan perkiraan {detail} salah</translation>
    </message>
    <message>
        <source>the file cannot be changed line by line</source>
        <translation>berkas tidak bisa diubah baris demi baris</translation>
    </message>
    <message>
        <source>the file is larger than {detail} bytes</source>
        <translation>berkas lebih besar dari {detail} bita</translation>
    </message>
    <message>
        <source>the file is not UTF-8 text</source>
        <translation>berkas bukan teks UTF-8</translation>
    </message>
    <message>
        <source>the format {detail} is not read here</source>
        <translation>format {detail} tidak dibaca di sini</translation>
    </message>
    <message>
        <source>the identifier {detail} is used twice</source>
        <translation>pengenal {detail} dipakai dua kali</translation>
    </message>
    <message>
        <source>the level {detail} is not 1 to 5</source>
        <translation>tingkat {detail} bukan 1 sampai 5</translation>
    </message>
    <message>
        <source>the limit {detail} is below zero</source>
        <translation>batas {detail} di bawah nol</translation>
    </message>
    <message>
        <source>the time zone {detail} is not known</source>
        <translation>zona waktu {detail} tidak dikenal</translation>
    </message>
    <message>
        <source>the value {detail} is not possible</source>
        <translation>nilai {detail} tidak mungkin</translation>
    </message>
    <message>
        <source>there is no day to plan</source>
        <translation>tidak ada hari untuk disusun</translation>
    </message>
    <message>
        <source>there is no project {detail}</source>
        <translation>tidak ada proyek {detail}</translation>
    </message>
    <message>
        <source>there is no task {detail}</source>
        <translation>tidak ada tugas {detail}</translation>
    </message>
    <message>
        <source>these overlap: {detail}</source>
        <translation>ini bertumpang tindih: {detail}</translation>
    </message>
    <message>
        <source>these wait for each other: {detail}</source>
        <translation>ini saling menunggu: {detail}</translation>
    </message>
    <message>
        <source>this is missing</source>
        <translation>ini belum ada</translation>
    </message>
    <message>
        <source>this is not JSON</source>
        <translation>ini bukan JSON</translation>
    </message>
    <message>
        <source>this is not TOML: {detail}</source>
        <translation>ini bukan TOML: {detail}</translation>
    </message>
    <message>
        <source>this is written twice: {detail}</source>
        <translation>ini tertulis dua kali: {detail}</translation>
    </message>
    <message>
        <source>two pinned blocks overlap, one of {detail}</source>
        <translation>dua blok yang dipaku bertumpang tindih, salah satunya {detail}</translation>
    </message>
    <message>
        <source>{detail} ends before it starts</source>
        <translation>{detail} berakhir sebelum mulai</translation>
    </message>
    <message>
        <source>{detail} is below zero</source>
        <translation>{detail} di bawah nol</translation>
    </message>
    <message>
        <source>{detail} is given twice</source>
        <translation>{detail} tertulis dua kali</translation>
    </message>
    <message>
        <source>{detail} is missing</source>
        <translation>{detail} belum ada</translation>
    </message>
    <message>
        <source>{detail} is neither true nor false</source>
        <translation>{detail} bukan true atau false</translation>
    </message>
    <message>
        <source>{detail} is no e-mail address</source>
        <translation>{detail} bukan alamat surel</translation>
    </message>
    <message>
        <source>{detail} is no identifier</source>
        <translation>{detail} bukan pengenal</translation>
    </message>
    <message>
        <source>{detail} is not a date</source>
        <translation>{detail} bukan tanggal</translation>
    </message>
    <message>
        <source>{detail} is not a date with a time</source>
        <translation>{detail} bukan tanggal dengan jam</translation>
    </message>
    <message>
        <source>{detail} is not a kind of break.</source>
        <translation>{detail} bukan jenis istirahat.</translation>
    </message>
    <message>
        <source>{detail} is not a kind of work.</source>
        <translation>{detail} bukan jenis pekerjaan.</translation>
    </message>
    <message>
        <source>{detail} is not a list</source>
        <translation>{detail} bukan daftar</translation>
    </message>
    <message>
        <source>{detail} is not a number</source>
        <translation>{detail} bukan angka</translation>
    </message>
    <message>
        <source>{detail} is not a range such as 08:00-10:00</source>
        <translation>{detail} bukan rentang seperti 08:00-10:00</translation>
    </message>
    <message>
        <source>{detail} is not a text</source>
        <translation>{detail} bukan teks</translation>
    </message>
    <message>
        <source>{detail} is not a time of day</source>
        <translation>{detail} bukan jam</translation>
    </message>
    <message>
        <source>{detail} is not a weekday.</source>
        <translation>{detail} bukan nama hari.</translation>
    </message>
    <message>
        <source>{detail} is not a whole number</source>
        <translation>{detail} bukan bilangan bulat</translation>
    </message>
    <message>
        <source>{detail} is not above zero</source>
        <translation>{detail} tidak di atas nol</translation>
    </message>
    <message>
        <source>{detail} is not after the day before</source>
        <translation>{detail} tidak setelah hari sebelumnya</translation>
    </message>
    <message>
        <source>{detail} is not among the days</source>
        <translation>{detail} tidak ada di antara harinya</translation>
    </message>
    <message>
        <source>{detail} is not an object</source>
        <translation>{detail} bukan objek</translation>
    </message>
    <message>
        <source>{detail} is not known here.</source>
        <translation>{detail} tidak dikenal di sini.</translation>
    </message>
    <message>
        <source>{detail} is not one of the choices.</source>
        <translation>{detail} bukan salah satu pilihan.</translation>
    </message>
    <message>
        <source>{detail} is outside its range</source>
        <translation>{detail} di luar rentangnya</translation>
    </message>
    <message>
        <source>{detail} minutes are not possible</source>
        <translation>{detail} menit tidak mungkin</translation>
    </message>
    <message>
        <source>{detail} must be a list</source>
        <translation>{detail} harus daftar</translation>
    </message>
    <message>
        <source>{detail} must be a number</source>
        <translation>{detail} harus angka</translation>
    </message>
    <message>
        <source>{detail} must be a table</source>
        <translation>{detail} harus tabel</translation>
    </message>
    <message>
        <source>{detail} must be a text</source>
        <translation>{detail} harus teks</translation>
    </message>
    <message>
        <source>{detail} must be true or false</source>
        <translation>{detail} harus true atau false</translation>
    </message>
</context>
<context>
    <name>focusdesk.text.quiet_text</name>
    <message>
        <source>A user token (xoxp-) with the scope users.profile:write.</source>
        <translation>Token pengguna (xoxp-) dengan cakupan users.profile:write.</translation>
    </message>
    <message>
        <source>Do not disturb is off.</source>
        <translation>Jangan ganggu mati.</translation>
    </message>
    <message>
        <source>Do not disturb is on until {time}, switched by hand.</source>
        <translation>Jangan ganggu menyala sampai {time}, dinyalakan dengan tangan.</translation>
    </message>
    <message>
        <source>Do not disturb is on until {time}.</source>
        <translation>Jangan ganggu menyala sampai {time}.</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Alamat surel</translation>
    </message>
    <message>
        <source>In every session</source>
        <translation>Di setiap sesi</translation>
    </message>
    <message>
        <source>In focus work</source>
        <translation>Saat kerja fokus</translation>
    </message>
    <message>
        <source>In focus work until {time}</source>
        <translation>Sedang fokus sampai {time}</translation>
    </message>
    <message>
        <source>It cannot be run: the file is no program.</source>
        <translation>Tidak dapat dijalankan: berkas itu bukan program.</translation>
    </message>
    <message>
        <source>It did not answer in time.</source>
        <translation>Tidak menjawab pada waktunya.</translation>
    </message>
    <message>
        <source>It did not end within ten seconds and was ended.</source>
        <translation>Tidak selesai dalam sepuluh detik, jadi dihentikan.</translation>
    </message>
    <message>
        <source>It ended well.</source>
        <translation>Selesai dengan baik.</translation>
    </message>
    <message>
        <source>It ended with code {code}.</source>
        <translation>Berakhir dengan kode {code}.</translation>
    </message>
    <message>
        <source>It refused: {detail}</source>
        <translation>Ditolak: {detail}</translation>
    </message>
    <message>
        <source>Make it in the Shortcuts app; any action will do.</source>
        <translation>Buatlah di aplikasi Shortcuts; tindakan apa pun boleh.</translation>
    </message>
    <message>
        <source>My account &gt; Personal access tokens; it shows the user id as well.</source>
        <translation>My account &gt; Personal access tokens; id pengguna juga tampil di sana.</translation>
    </message>
    <message>
        <source>On GNOME, FocusDesk switches banners off and on again afterwards.</source>
        <translation>Di GNOME, FocusDesk mematikan spanduk notifikasi lalu menyalakannya lagi sesudahnya.</translation>
    </message>
    <message>
        <source>On macOS two Shortcuts of yours do it. Make them in the Shortcuts app and call them “FocusDesk On” and “FocusDesk Off”.</source>
        <translation>Di macOS, dua Shortcut milik Anda yang melakukannya. Buatlah di aplikasi Shortcuts dan beri nama “FocusDesk On” dan “FocusDesk Off”.</translation>
    </message>
    <message>
        <source>Only by hand</source>
        <translation>Hanya dengan tangan</translation>
    </message>
    <message>
        <source>Personal settings &gt; Account &amp; privacy &gt; API key.</source>
        <translation>Personal settings &gt; Account &amp; privacy &gt; API key.</translation>
    </message>
    <message>
        <source>Profile &gt; Security &gt; Personal access tokens.</source>
        <translation>Profile &gt; Security &gt; Personal access tokens.</translation>
    </message>
    <message>
        <source>Session ends</source>
        <translation>Sesi selesai</translation>
    </message>
    <message>
        <source>Session goes on</source>
        <translation>Sesi dilanjutkan</translation>
    </message>
    <message>
        <source>Session is paused</source>
        <translation>Sesi dijeda</translation>
    </message>
    <message>
        <source>Session starts</source>
        <translation>Sesi mulai</translation>
    </message>
    <message>
        <source>The desktop would not be quiet</source>
        <translation>Desktop tidak mau tenang</translation>
    </message>
    <message>
        <source>The program {name} is missing.</source>
        <translation>Program {name} tidak ada.</translation>
    </message>
    <message>
        <source>The server itself ends the status when its time is over.</source>
        <translation>Server sendiri mengakhiri status bila waktunya habis.</translation>
    </message>
    <message>
        <source>The session bus cannot be reached.</source>
        <translation>Bus sesi tidak dapat dihubungi.</translation>
    </message>
    <message>
        <source>The session is not affected. Use the desktop&apos;s own switch.</source>
        <translation>Sesi tidak terpengaruh. Pakailah sakelar milik desktop.</translation>
    </message>
    <message>
        <source>There is no Shortcut “{name}”.</source>
        <translation>Tidak ada Shortcut “{name}”.</translation>
    </message>
    <message>
        <source>There is no such program.</source>
        <translation>Program itu tidak ada.</translation>
    </message>
    <message>
        <source>This desktop holds notifications back for as long as FocusDesk asks.</source>
        <translation>Desktop ini menahan notifikasi selama FocusDesk memintanya.</translation>
    </message>
    <message>
        <source>This desktop lets no program hold notifications back. Its own switch works; FocusDesk itself stays quiet either way.</source>
        <translation>Desktop ini tidak mengizinkan program apa pun menahan notifikasi. Sakelarnya sendiri tetap berfungsi; FocusDesk sendiri tetap tenang.</translation>
    </message>
    <message>
        <source>This server ends no status by itself: after a crash it stands until FocusDesk is opened again.</source>
        <translation>Server ini tidak mengakhiri status sendiri: bila FocusDesk berhenti mendadak, status tetap ada sampai FocusDesk dibuka lagi.</translation>
    </message>
    <message>
        <source>User id</source>
        <translation>Id pengguna</translation>
    </message>
    <message>
        <source>Windows lets no program switch Do not disturb. Its settings can be opened from here; FocusDesk itself stays quiet either way.</source>
        <translation>Windows tidak mengizinkan program apa pun menyalakan Jangan ganggu. Pengaturannya dapat dibuka dari sini; FocusDesk sendiri tetap tenang.</translation>
    </message>
</context>
<context>
    <name>focusdesk.text.reasons</name>
    <message>
        <source>A no-meeting window: safe for focus.</source>
        <translation>Waktu tanpa rapat: aman untuk fokus.</translation>
    </message>
    <message>
        <source>All time is taken by more pressing tasks.</source>
        <translation>Waktu habis oleh tugas yang lebih mendesak.</translation>
    </message>
    <message>
        <source>All time is taken.</source>
        <translation>Waktu sudah penuh.</translation>
    </message>
    <message>
        <source>Already full.</source>
        <translation>Sudah penuh.</translation>
    </message>
    <message>
        <source>Core hours have no such gap.</source>
        <translation>Jam inti tidak punya sela itu.</translation>
    </message>
    <message>
        <source>Due {day}, {time}.</source>
        <translation>Tenggat {day}, {time}.</translation>
    </message>
    <message>
        <source>First of the day: nothing to leave behind.</source>
        <translation>Paling awal hari itu: tidak ada yang ditinggalkan.</translation>
    </message>
    <message>
        <source>Fits better then.</source>
        <translation>Lebih cocok saat itu.</translation>
    </message>
    <message>
        <source>Fits core hours better.</source>
        <translation>Lebih cocok di jam inti.</translation>
    </message>
    <message>
        <source>Fits here in one piece.</source>
        <translation>Di sini muat utuh.</translation>
    </message>
    <message>
        <source>Fits if it is more urgent.</source>
        <translation>Muat bila lebih penting.</translation>
    </message>
    <message>
        <source>Fits if it may be done on a {place} day.</source>
        <translation>Muat bila boleh dikerjakan pada hari {place}.</translation>
    </message>
    <message>
        <source>Fits if it may be split, {time} at least.</source>
        <translation>Muat bila boleh dibagi, minimal {time}.</translation>
    </message>
    <message>
        <source>Fits if it may begin before {day}.</source>
        <translation>Muat bila boleh mulai sebelum {day}.</translation>
    </message>
    <message>
        <source>Fits if it may leave core hours.</source>
        <translation>Muat bila boleh di luar jam inti.</translation>
    </message>
    <message>
        <source>Fits if shortened to {time}.</source>
        <translation>Muat bila dipersingkat jadi {time}.</translation>
    </message>
    <message>
        <source>Fits in place of {title}.</source>
        <translation>Muat bila menggantikan {title}.</translation>
    </message>
    <message>
        <source>Fits once {title} is done, in place of {other}.</source>
        <translation>Muat setelah {title} selesai, menggantikan {other}.</translation>
    </message>
    <message>
        <source>Fits once {title} is done.</source>
        <translation>Muat setelah {title} selesai.</translation>
    </message>
    <message>
        <source>Fits with {time} more on {day}.</source>
        <translation>Muat dengan tambahan {time} pada {day}.</translation>
    </message>
    <message>
        <source>Fits {place} better.</source>
        <translation>Lebih cocok saat {place}.</translation>
    </message>
    <message>
        <source>Focus is at its limit already.</source>
        <translation>Fokus sudah di batasnya.</translation>
    </message>
    <message>
        <source>Follows {title}.</source>
        <translation>Sesudah {title} selesai.</translation>
    </message>
    <message>
        <source>Goes on with the part before.</source>
        <translation>Menyambung bagian sebelumnya.</translation>
    </message>
    <message>
        <source>Goes on with {project}: nothing to switch.</source>
        <translation>Nyambung dengan {project}: tanpa biaya pindah.</translation>
    </message>
    <message>
        <source>Goes to {day}, {time}.</source>
        <translation>Ditaruh {day}, {time}.</translation>
    </message>
    <message>
        <source>In the gap the others leave.</source>
        <translation>Di sela yang disisakan blok lain.</translation>
    </message>
    <message>
        <source>It found no place in the days planned.</source>
        <translation>Tidak menemukan tempat di hari-hari yang disusun.</translation>
    </message>
    <message>
        <source>It waits for another task.</source>
        <translation>Menunggu tugas lain.</translation>
    </message>
    <message>
        <source>It was planned for that day.</source>
        <translation>Rencananya memang hari itu.</translation>
    </message>
    <message>
        <source>It would be one more switch.</source>
        <translation>Akan jadi pindah proyek tambahan.</translation>
    </message>
    <message>
        <source>Its own rules forbid it.</source>
        <translation>Aturan tugasnya melarang.</translation>
    </message>
    <message>
        <source>Keeps the day within its switch budget.</source>
        <translation>Menjaga batas pindah proyek hari itu.</translation>
    </message>
    <message>
        <source>Keeps the day&apos;s focus within its limit.</source>
        <translation>Fokus sehari tetap dalam batasnya.</translation>
    </message>
    <message>
        <source>Light work: the no-meeting windows stay free.</source>
        <translation>Kerja ringan: waktu tanpa rapat tetap bebas.</translation>
    </message>
    <message>
        <source>Long enough, and no other time is better.</source>
        <translation>Cukup, dan tidak ada waktu yang lebih baik.</translation>
    </message>
    <message>
        <source>May begin only on {day}.</source>
        <translation>Baru boleh mulai {day}.</translation>
    </message>
    <message>
        <source>Needs a no-meeting window.</source>
        <translation>Butuh waktu tanpa rapat.</translation>
    </message>
    <message>
        <source>Needs a {place} day.</source>
        <translation>Perlu hari {place}.</translation>
    </message>
    <message>
        <source>Needs other people, so it stands in core hours.</source>
        <translation>Perlu orang lain, jadi ditaruh di jam inti.</translation>
    </message>
    <message>
        <source>Needs {need} at once; the longest gap is {gap}.</source>
        <translation>Perlu {need} sekaligus; sela terpanjang {gap}.</translation>
    </message>
    <message>
        <source>Needs {need}; {gap} is left.</source>
        <translation>Perlu {need}; tinggal sela {gap}.</translation>
    </message>
    <message>
        <source>No gap is long enough.</source>
        <translation>Tidak ada sela yang cukup.</translation>
    </message>
    <message>
        <source>Others press more.</source>
        <translation>Yang lain lebih mendesak.</translation>
    </message>
    <message>
        <source>Outside core hours, and enough for this.</source>
        <translation>Di luar jam inti, dan cukup untuk ini.</translation>
    </message>
    <message>
        <source>Pinned by hand: it is not moved.</source>
        <translation>Dipaku sendiri: tidak digeser.</translation>
    </message>
    <message>
        <source>Placing it would cost more than leaving it out.</source>
        <translation>Menempatkannya lebih merugikan daripada menundanya.</translation>
    </message>
    <message>
        <source>Started already: it is not moved.</source>
        <translation>Sudah dimulai: tidak digeser.</translation>
    </message>
    <message>
        <source>Stays where it was planned.</source>
        <translation>Tetap di tempat semula.</translation>
    </message>
    <message>
        <source>Swapped with {title}, {cost} more are lost.</source>
        <translation>Ditukar dengan {title}, hilang {cost}.</translation>
    </message>
    <message>
        <source>The earliest time it fits.</source>
        <translation>Waktu terawal yang muat.</translation>
    </message>
    <message>
        <source>The switch budget is used up.</source>
        <translation>Batas pindah proyek sudah terpakai.</translation>
    </message>
    <message>
        <source>This no-meeting window was still free.</source>
        <translation>Waktu tanpa rapat ini masih kosong.</translation>
    </message>
    <message>
        <source>This order has the fewest switches.</source>
        <translation>Urutan ini paling sedikit pindah proyek.</translation>
    </message>
    <message>
        <source>Too dear to place.</source>
        <translation>Terlalu mahal ditempatkan.</translation>
    </message>
    <message>
        <source>Waits for {title}, which did not fit either.</source>
        <translation>Menunggu {title}, yang juga belum muat.</translation>
    </message>
    <message>
        <source>Your energy is usually better at this hour.</source>
        <translation>Tenaga Anda biasanya lebih baik di jam ini.</translation>
    </message>
    <message>
        <source>{project} goes on after it: nothing to switch.</source>
        <translation>Sesudahnya {project} berlanjut: tanpa biaya pindah.</translation>
    </message>
</context>
<context>
    <name>focusdesk.text.recurring_text</name>
    <message>
        <source>Due this week</source>
        <translation>Tenggat minggu ini</translation>
    </message>
    <message>
        <source>It does not come again.</source>
        <translation>Tidak berulang lagi.</translation>
    </message>
    <message>
        <source>Next: {days}.</source>
        <translation>Berikutnya: {days}.</translation>
    </message>
    <message>
        <source>Past its deadline</source>
        <translation>Lewat tenggat</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>Ditunda</translation>
    </message>
    <message>
        <source>Put something off, or make it smaller.</source>
        <translation>Tunda sebagian, atau perkecil.</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Sudah dimulai</translation>
    </message>
    <message>
        <source>Waiting for time</source>
        <translation>Menunggu waktu</translation>
    </message>
    <message>
        <source>Week {span}</source>
        <translation>Minggu {span}</translation>
    </message>
    <message>
        <source>comes back</source>
        <translation>berulang</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>setiap hari</translation>
    </message>
    <message>
        <source>every month</source>
        <translation>setiap bulan</translation>
    </message>
    <message>
        <source>every month on day {day}</source>
        <translation>setiap bulan tanggal {day}</translation>
    </message>
    <message>
        <source>every week</source>
        <translation>setiap minggu</translation>
    </message>
    <message>
        <source>every working day</source>
        <translation>setiap hari kerja</translation>
    </message>
    <message>
        <source>every {count} days</source>
        <translation>setiap {count} hari</translation>
    </message>
    <message>
        <source>every {count} months</source>
        <translation>tiap {count} bulan</translation>
    </message>
    <message>
        <source>every {count} months on day {day}</source>
        <translation>tiap {count} bulan tanggal {day}</translation>
    </message>
    <message>
        <source>every {count} weeks</source>
        <translation>tiap {count} minggu</translation>
    </message>
    <message>
        <source>every {count} weeks: {days}</source>
        <translation>tiap {count} minggu: {days}</translation>
    </message>
    <message>
        <source>every {days}</source>
        <translation>setiap {days}</translation>
    </message>
    <message>
        <source>in any order</source>
        <translation>urutan bebas</translation>
    </message>
    <message>
        <source>one after the other</source>
        <translation>berurutan</translation>
    </message>
    <message>
        <source>resting</source>
        <translation>istirahat</translation>
    </message>
    <message>
        <source>{often} until {day}</source>
        <translation>{often} sampai {day}</translation>
    </message>
    <message>
        <source>{project} {wanted} of {share}</source>
        <translation>{project} {wanted} dari {share}</translation>
    </message>
    <message>
        <source>{time} too much.</source>
        <translation>Lebih {time}.</translation>
    </message>
    <message>
        <source>{wanted} asked for; the week has {capacity}.</source>
        <translation>{wanted} diminta; minggu ini ada {capacity}.</translation>
    </message>
</context>
<context>
    <name>focusdesk.text.refusal_text</name>
    <message>
        <source>A block that runs lies there.</source>
        <translation>Ada blok yang sedang berjalan di sana.</translation>
    </message>
    <message>
        <source>A break lies there, {time}.</source>
        <translation>Ada istirahat di sana, {time}.</translation>
    </message>
    <message>
        <source>A meeting lies there.</source>
        <translation>Ada rapat di sana.</translation>
    </message>
    <message>
        <source>A pinned block lies there.</source>
        <translation>Ada blok yang dipaku di sana.</translation>
    </message>
    <message>
        <source>A rule of the plan forbids it.</source>
        <translation>Aturan rencana melarangnya.</translation>
    </message>
    <message>
        <source>A task that follows it is earlier.</source>
        <translation>Tugas yang menyusulnya ada lebih awal.</translation>
    </message>
    <message>
        <source>Another task must be done before it.</source>
        <translation>Tugas lain harus selesai lebih dulu.</translation>
    </message>
    <message>
        <source>At least {time} in one piece.</source>
        <translation>Paling sedikit {time} sekali duduk.</translation>
    </message>
    <message>
        <source>At most {time} in one piece.</source>
        <translation>Paling banyak {time} sekali duduk.</translation>
    </message>
    <message>
        <source>Choose another day, or change where it is worked.</source>
        <translation>Pilih hari lain, atau ubah tempat kerjanya.</translation>
    </message>
    <message>
        <source>Choose another day.</source>
        <translation>Pilih hari lain.</translation>
    </message>
    <message>
        <source>Choose another length.</source>
        <translation>Pilih panjang lain.</translation>
    </message>
    <message>
        <source>Choose another time.</source>
        <translation>Pilih waktu lain.</translation>
    </message>
    <message>
        <source>In a break.</source>
        <translation>Di tengah istirahat.</translation>
    </message>
    <message>
        <source>It belongs into core hours.</source>
        <translation>Tempatnya di jam inti.</translation>
    </message>
    <message>
        <source>It is being worked on.</source>
        <translation>Sedang dikerjakan.</translation>
    </message>
    <message>
        <source>It is done already.</source>
        <translation>Sudah selesai.</translation>
    </message>
    <message>
        <source>It is not planned any more.</source>
        <translation>Sudah tidak ada di rencana.</translation>
    </message>
    <message>
        <source>It may begin on {day} at the earliest.</source>
        <translation>Paling awal boleh mulai {day}.</translation>
    </message>
    <message>
        <source>It may begin on {day}, {time} at the earliest.</source>
        <translation>Paling awal boleh mulai {day}, {time}.</translation>
    </message>
    <message>
        <source>It may not begin so early.</source>
        <translation>Belum boleh mulai sedini itu.</translation>
    </message>
    <message>
        <source>It needs a day at the other place.</source>
        <translation>Perlu hari di tempat lain.</translation>
    </message>
    <message>
        <source>It needs a {place} day.</source>
        <translation>Perlu hari {place}.</translation>
    </message>
    <message>
        <source>Look at the plan again.</source>
        <translation>Lihat lagi rencananya.</translation>
    </message>
    <message>
        <source>Nothing of it is left to plan.</source>
        <translation>Tidak ada sisa yang perlu direncanakan.</translation>
    </message>
    <message>
        <source>Open the task again first.</source>
        <translation>Buka lagi tugasnya dulu.</translation>
    </message>
    <message>
        <source>Outside working hours ({time}).</source>
        <translation>Di luar jam kerja ({time}).</translation>
    </message>
    <message>
        <source>Outside working hours.</source>
        <translation>Di luar jam kerja.</translation>
    </message>
    <message>
        <source>Pause or finish it first.</source>
        <translation>Jeda atau selesaikan dulu.</translation>
    </message>
    <message>
        <source>Raise its estimate first.</source>
        <translation>Naikkan perkiraannya dulu.</translation>
    </message>
    <message>
        <source>That day is free.</source>
        <translation>Hari itu libur.</translation>
    </message>
    <message>
        <source>That time has passed.</source>
        <translation>Waktu itu sudah lewat.</translation>
    </message>
    <message>
        <source>This cannot be</source>
        <translation>Tidak bisa di sini</translation>
    </message>
    <message>
        <source>Too long for one piece.</source>
        <translation>Terlalu panjang untuk satu bagian.</translation>
    </message>
    <message>
        <source>Too short for one piece.</source>
        <translation>Terlalu pendek untuk satu bagian.</translation>
    </message>
    <message>
        <source>{day} is free.</source>
        <translation>{day} libur.</translation>
    </message>
    <message>
        <source>{title} comes after it and is earlier.</source>
        <translation>{title} menyusulnya, tetapi ada lebih awal.</translation>
    </message>
    <message>
        <source>{title} is being worked on then.</source>
        <translation>{title} sedang dikerjakan saat itu.</translation>
    </message>
    <message>
        <source>{title} is pinned there.</source>
        <translation>{title} dipaku di sana.</translation>
    </message>
    <message>
        <source>{title} must be done before it.</source>
        <translation>{title} harus selesai lebih dulu.</translation>
    </message>
    <message>
        <source>{title} takes {time}.</source>
        <translation>{title} memakai {time}.</translation>
    </message>
</context>
<context>
    <name>focusdesk.text.rest_text</name>
    <message>
        <source>Go straight on</source>
        <translation>Langsung lanjut</translation>
    </message>
    <message>
        <source>Nothing rolls over.</source>
        <translation>Tidak ada yang berlanjut.</translation>
    </message>
    <message>
        <source>Show the plan</source>
        <translation>Lihat rencana</translation>
    </message>
    <message>
        <source>Stand up for a moment</source>
        <translation>Berdiri sebentar, yuk</translation>
    </message>
    <message>
        <source>Take the break</source>
        <translation>Ambil rehat</translation>
    </message>
    <message>
        <source>The break is over</source>
        <translation>Rehat selesai</translation>
    </message>
    <message>
        <source>The next block waits for you.</source>
        <translation>Blok berikutnya menunggu.</translation>
    </message>
    <message>
        <source>The week is nearly over</source>
        <translation>Pekan ini hampir selesai</translation>
    </message>
    <message>
        <source>Time for a break</source>
        <translation>Saatnya rehat</translation>
    </message>
    <message>
        <source>What went well, what could be better, one small step for next week?</source>
        <translation>Apa yang berjalan baik, apa yang bisa lebih baik, dan satu perbaikan kecil untuk minggu depan?</translation>
    </message>
    <message>
        <source>Work ends at {time}</source>
        <translation>Jam kerja selesai pukul {time}</translation>
    </message>
    <message>
        <source>You have worked long without a rest. A minute is enough.</source>
        <translation>Anda sudah lama bekerja tanpa rehat. Satu menit cukup.</translation>
    </message>
    <message>
        <source>{count} tasks roll over.</source>
        <translation>{count} tugas berlanjut.</translation>
    </message>
    <message>
        <source>{time} until {until}. It ends by itself.</source>
        <translation>{time} sampai {until}. Berakhir sendiri.</translation>
    </message>
</context>
<context>
    <name>focusdesk.text.routine_text</name>
    <message>
        <source>Break</source>
        <translation>Rehat</translation>
    </message>
    <message>
        <source>No meetings of your own and no absences from today on.</source>
        <translation>Mulai hari ini tidak ada rapat yang Anda catat sendiri dan tidak ada waktu pergi.</translation>
    </message>
    <message>
        <source>No routine yet. See what there is: focusdesk routine presets</source>
        <translation>Belum ada rutinitas. Lihat pilihannya: focusdesk routine presets</translation>
    </message>
    <message>
        <source>Time set aside</source>
        <translation>Waktu sendiri</translation>
    </message>
    <message>
        <source>away</source>
        <translation>tidak di tempat</translation>
    </message>
    <message>
        <source>next {day}</source>
        <translation>berikutnya {day}</translation>
    </message>
    <message>
        <source>only {place}</source>
        <translation>hanya {place}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>sampai {day}</translation>
    </message>
    <message>
        <source>welcome in no-meeting windows</source>
        <translation>boleh di waktu tanpa rapat</translation>
    </message>
    <message>
        <source>{days}, every {count} weeks</source>
        <translation>{days}, setiap {count} minggu</translation>
    </message>
    <message>
        <source>{day}: left out</source>
        <translation>{day}: dilewati</translation>
    </message>
    <message>
        <source>{day}: moved to {to}, {time}</source>
        <translation>{day}: dipindah ke {to}, {time}</translation>
    </message>
</context>
<context>
    <name>focusdesk.text.setting_text</name>
    <message>
        <source>As the system</source>
        <translation>Ikut sistem</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Gelap</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Terang</translation>
    </message>
    <message>
        <source>default {value}</source>
        <translation>bawaan {value}</translation>
    </message>
</context>
<context>
    <name>focusdesk.text.task_names</name>
    <message>
        <source>Critical</source>
        <translation>Sangat penting</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Dibatalkan</translation>
    </message>
    <message>
        <source>High priority</source>
        <translation>Penting</translation>
    </message>
    <message>
        <source>Low priority</source>
        <translation>Prioritas rendah</translation>
    </message>
    <message>
        <source>Normal priority</source>
        <translation>Prioritas biasa</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Belum selesai</translation>
    </message>
    <message>
        <source>analysis</source>
        <translation>analisis</translation>
    </message>
    <message>
        <source>coordination</source>
        <translation>koordinasi</translation>
    </message>
    <message>
        <source>design</source>
        <translation>desain</translation>
    </message>
    <message>
        <source>general</source>
        <translation>umum</translation>
    </message>
    <message>
        <source>implementation</source>
        <translation>implementasi</translation>
    </message>
    <message>
        <source>maintenance</source>
        <translation>perbaikan</translation>
    </message>
    <message>
        <source>release</source>
        <translation>rilis</translation>
    </message>
    <message>
        <source>testing</source>
        <translation>pengujian</translation>
    </message>
</context>
<context>
    <name>focusdesk.text.week_text</name>
    <message>
        <source>A free week: no working hours.</source>
        <translation>Minggu libur: tidak ada jam kerja.</translation>
    </message>
    <message>
        <source>A message to send:</source>
        <translation>Kalimat untuk dikirim:</translation>
    </message>
    <message>
        <source>Add {time}</source>
        <translation>Tambah {time}</translation>
    </message>
    <message>
        <source>Ends {day}, {time}.</source>
        <translation>Selesai {day}, {time}.</translation>
    </message>
    <message>
        <source>Hello, could we move {title} from {was} to {new}?</source>
        <translation>Yth. Bapak/Ibu, bolehkah {title} dipindah dari {was} ke {new}?</translation>
    </message>
    <message>
        <source>If the new one does not suit you, any free core hour is fine.</source>
        <translation>Bila waktu itu kurang cocok, jam inti lain yang kosong pun bisa.</translation>
    </message>
    <message>
        <source>Make {day} {place}</source>
        <translation>Jadikan {day} {place}</translation>
    </message>
    <message>
        <source>Move a focus block to another day.</source>
        <translation>Pindahkan satu blok fokus ke hari lain.</translation>
    </message>
    <message>
        <source>Move one of the projects to another day.</source>
        <translation>Pindahkan salah satu proyek ke hari lain.</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Perlu dilihat</translation>
    </message>
    <message>
        <source>Next week: {text}</source>
        <translation>Minggu depan: {text}</translation>
    </message>
    <message>
        <source>No block lies in this week.</source>
        <translation>Tidak ada blok di minggu ini.</translation>
    </message>
    <message>
        <source>No-meeting windows kept {count} of {limit}</source>
        <translation>Waktu tanpa rapat utuh {count} dari {limit}</translation>
    </message>
    <message>
        <source>Nothing is planned yet. Add tasks, then plan the week.</source>
        <translation>Belum ada yang direncanakan. Tambahkan tugas, lalu susun minggu ini.</translation>
    </message>
    <message>
        <source>Planned {time}</source>
        <translation>Direncanakan {time}</translation>
    </message>
    <message>
        <source>Plans reach two weeks ahead; this week is further off.</source>
        <translation>Rencana disusun sampai dua minggu ke depan; minggu ini masih lebih jauh.</translation>
    </message>
    <message>
        <source>Project shares</source>
        <translation>Porsi proyek</translation>
    </message>
    <message>
        <source>Propose {time}</source>
        <translation>Usulkan {time}</translation>
    </message>
    <message>
        <source>See</source>
        <translation>Lihat</translation>
    </message>
    <message>
        <source>Thank you.</source>
        <translation>Terima kasih.</translation>
    </message>
    <message>
        <source>The former time is one I keep free of meetings for focused work.</source>
        <translation>Waktu semula saya jaga tanpa rapat untuk kerja fokus.</translation>
    </message>
    <message>
        <source>The work model asks for {count}.</source>
        <translation>Pola kerja meminta {count}.</translation>
    </message>
    <message>
        <source>There is a gap on {day}, {time}.</source>
        <translation>Ada sela {day}, {time}.</translation>
    </message>
    <message>
        <source>This week has not been planned yet.</source>
        <translation>Minggu ini belum direncanakan.</translation>
    </message>
    <message numerus="yes">
        <source>{count} office days</source>
        <translation><numerusform>{count} hari WFO</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{count} switches</source>
        <translation><numerusform>{count} pindah</numerusform></translation>
    </message>
    <message>
        <source>{day} would change least.</source>
        <translation>{day} paling sedikit mengubah rencana.</translation>
    </message>
    <message>
        <source>{day}: {count} project switches, at most {limit}</source>
        <translation>{day}: pindah proyek {count} kali, maks {limit}</translation>
    </message>
    <message>
        <source>{day}: {time} of focus, at most {limit}</source>
        <translation>{day}: fokus {time}, maks {limit}</translation>
    </message>
    <message>
        <source>{part} (target {target})</source>
        <translation>{part} (target {target})</translation>
    </message>
    <message>
        <source>{time} of it inside a no-meeting window.</source>
        <translation>{time} masuk waktu tanpa rapat.</translation>
    </message>
    <message>
        <source>{time} of {target}</source>
        <translation>{time} dari {target}</translation>
    </message>
    <message>
        <source>{title} is {time} short</source>
        <translation>{title} kurang {time}</translation>
    </message>
    <message>
        <source>{title}: {time} did not fit</source>
        <translation>{title}: {time} belum muat</translation>
    </message>
</context>
<context>
    <name>focusdesk.text.weight_text</name>
    <message>
        <source>After a meeting of no project</source>
        <translation>Setelah rapat tanpa proyek</translation>
    </message>
    <message>
        <source>After a project of another technology</source>
        <translation>Setelah proyek dengan teknologi lain</translation>
    </message>
    <message>
        <source>After a project of the same technology</source>
        <translation>Setelah proyek dengan teknologi sama</translation>
    </message>
    <message>
        <source>After another task of the project</source>
        <translation>Setelah tugas lain di proyek itu</translation>
    </message>
    <message>
        <source>After the same task</source>
        <translation>Setelah tugas yang sama</translation>
    </message>
    <message>
        <source>At the start of the day</source>
        <translation>Di awal hari</translation>
    </message>
    <message>
        <source>Changing an earlier plan</source>
        <translation>Mengubah rencana yang sudah ada</translation>
    </message>
    <message>
        <source>Each further part</source>
        <translation>Setiap potongan tambahan</translation>
    </message>
    <message>
        <source>Each minute beyond it</source>
        <translation>Setiap menit di atasnya</translation>
    </message>
    <message>
        <source>Each minute of the estimate&apos;s margin used up</source>
        <translation>Setiap menit cadangan perkiraan yang terpakai</translation>
    </message>
    <message>
        <source>Each minute short of the share</source>
        <translation>Setiap menit yang kurang dari porsi</translation>
    </message>
    <message>
        <source>Each minute such a block is shorter</source>
        <translation>Setiap menit blok itu lebih pendek</translation>
    </message>
    <message>
        <source>Each switch beyond the limit</source>
        <translation>Setiap pindah di atas batas</translation>
    </message>
    <message>
        <source>Finishing late</source>
        <translation>Selesai terlambat</translation>
    </message>
    <message>
        <source>Focus work</source>
        <translation>Fokus</translation>
    </message>
    <message>
        <source>Focus work at most</source>
        <translation>Fokus paling lama</translation>
    </message>
    <message>
        <source>Focus work in a day</source>
        <translation>Fokus dalam sehari</translation>
    </message>
    <message>
        <source>Focus work is best in blocks of</source>
        <translation>Fokus paling baik dalam blok selama</translation>
    </message>
    <message>
        <source>Getting back in</source>
        <translation>Nyambung lagi</translation>
    </message>
    <message>
        <source>How much focus work a day can bear, and what is lost of each minute beyond it.</source>
        <translation>Berapa banyak fokus yang sanggup dijalani sehari, dan bagian yang hilang dari setiap menit di atasnya.</translation>
    </message>
    <message>
        <source>Left out of the plan</source>
        <translation>Tidak masuk rencana</translation>
    </message>
    <message>
        <source>Light work</source>
        <translation>Kerja ringan</translation>
    </message>
    <message>
        <source>Minutes lost at the start of a block, by what came before it that day. Higher figures keep blocks of one project together.</source>
        <translation>Menit yang hilang di awal blok, menurut apa yang dikerjakan sebelumnya hari itu. Makin besar angkanya, makin dikumpulkan blok satu proyek.</translation>
    </message>
    <message>
        <source>Mixed work</source>
        <translation>Campuran</translation>
    </message>
    <message>
        <source>Moved on a later day</source>
        <translation>Digeser pada hari berikutnya</translation>
    </message>
    <message>
        <source>Moved within today</source>
        <translation>Digeser pada hari ini</translation>
    </message>
    <message>
        <source>Project switches in a day</source>
        <translation>Pindah proyek dalam sehari</translation>
    </message>
    <message>
        <source>Shared work</source>
        <translation>Kerja bersama</translation>
    </message>
    <message>
        <source>The wrong place or window</source>
        <translation>Tempat atau waktu yang kurang cocok</translation>
    </message>
    <message>
        <source>Weekly share of a project</source>
        <translation>Porsi proyek seminggu</translation>
    </message>
    <message>
        <source>What a missed deadline costs: once, and for each minute after it. Higher figures put what is due before all else.</source>
        <translation>Kerugian tenggat yang terlewat: sekali, lalu setiap menit sesudahnya. Makin besar angkanya, makin didahulukan yang bertenggat.</translation>
    </message>
    <message>
        <source>What a project switch beyond the limit of the work model costs. Higher figures keep days within that limit.</source>
        <translation>Kerugian setiap pindah proyek di atas batas pola kerja. Makin besar angkanya, makin dijaga hari dalam batas itu.</translation>
    </message>
    <message>
        <source>What each further part of a task costs, and a block of focus work that is too short. Higher figures make fewer and longer blocks.</source>
        <translation>Kerugian setiap potongan tambahan sebuah tugas, dan blok fokus yang terlalu pendek. Makin besar angkanya, makin sedikit dan makin panjang bloknya.</translation>
    </message>
    <message>
        <source>What each minute costs that a project gets less than its weekly share.</source>
        <translation>Kerugian setiap menit proyek yang kurang dari porsinya seminggu.</translation>
    </message>
    <message>
        <source>What each minute costs that finds no room. Higher figures fit more of it in, at the price of worse hours.</source>
        <translation>Kerugian setiap menit yang tidak mendapat tempat. Makin besar angkanya, makin banyak yang dimuat, walau di jam yang kurang cocok.</translation>
    </message>
    <message>
        <source>What each minute costs that moves from where it was planned. Higher figures change less when the day changes.</source>
        <translation>Kerugian setiap menit yang pindah dari rencananya. Makin besar angkanya, makin sedikit yang berubah ketika hari berubah.</translation>
    </message>
    <message>
        <source>What is lost of each minute worked where or when it fits badly. Higher figures hold that kind of work to its place and windows.</source>
        <translation>Bagian yang hilang dari setiap menit kerja di tempat atau waktu yang kurang cocok. Makin besar angkanya, makin dijaga kerja itu di tempat dan waktunya.</translation>
    </message>
    <message>
        <source>Work cut into pieces</source>
        <translation>Kerja terpotong-potong</translation>
    </message>
    <message>
        <source>core hours</source>
        <translation>jam inti</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>menit</translation>
    </message>
    <message>
        <source>no-meeting window</source>
        <translation>waktu tanpa rapat</translation>
    </message>
    <message>
        <source>other hours</source>
        <translation>jam lain</translation>
    </message>
    <message>
        <source>percent</source>
        <translation>persen</translation>
    </message>
    <message>
        <source>{urgency}, each minute</source>
        <translation>{urgency}, setiap menit</translation>
    </message>
    <message>
        <source>{urgency}, once</source>
        <translation>{urgency}, sekali</translation>
    </message>
</context>
<context>
    <name>focusdesk.text.work_model_text</name>
    <message>
        <source>Core hours: {spans}</source>
        <translation>Jam inti: {spans}</translation>
    </message>
    <message>
        <source>Deep work at most {time} a day, {count} project switches</source>
        <translation>Fokus paling lama {time} sehari, {count} kali pindah proyek</translation>
    </message>
    <message>
        <source>No-meeting windows: {spans}</source>
        <translation>Waktu tanpa rapat: {spans}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>tidak ada</translation>
    </message>
    <message>
        <source>{time} a week, {zone}</source>
        <translation>{time} seminggu, {zone}</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.arranging.arranger</name>
    <message>
        <source>No better plan was found; this one stays as it is.</source>
        <translation>Tidak ada rencana yang lebih baik; yang ini tetap.</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.arranging.block_menu</name>
    <message>
        <source>&amp;Finish</source>
        <translation>&amp;Selesai</translation>
    </message>
    <message>
        <source>&amp;Longer by {count} m</source>
        <translation>Pan&amp;jangkan {count} m</translation>
    </message>
    <message>
        <source>&amp;Move to another day</source>
        <translation>Pindah ke &amp;hari lain</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Jeda</translation>
    </message>
    <message>
        <source>&amp;Pin</source>
        <translation>&amp;Paku</translation>
    </message>
    <message>
        <source>&amp;Place here at…</source>
        <translation>&amp;Taruh di sini pada…</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Lanjut</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Mulai</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Tanyakan</translation>
    </message>
    <message>
        <source>Block: {title}</source>
        <translation>Blok: {title}</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Place at…</source>
        <translation>Taruh pada…</translation>
    </message>
    <message>
        <source>Place it</source>
        <translation>Taruh</translation>
    </message>
    <message>
        <source>S&amp;horter by {count} m</source>
        <translation>P&amp;endekkan {count} m</translation>
    </message>
    <message>
        <source>S&amp;kip for now</source>
        <translation>&amp;Lewati dulu</translation>
    </message>
    <message>
        <source>S&amp;wap with</source>
        <translation>T&amp;ukar dengan</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Spasi</translation>
    </message>
    <message>
        <source>Split h&amp;ere, at {time}</source>
        <translation>Belah di s&amp;ini, {time}</translation>
    </message>
    <message>
        <source>Split in hal&amp;f</source>
        <translation>Belah &amp;dua</translation>
    </message>
    <message>
        <source>Start &amp;open-ended</source>
        <translation>Mulai &amp;tanpa batas</translation>
    </message>
    <message>
        <source>Task is &amp;done</source>
        <translation>Tugas sele&amp;sai</translation>
    </message>
    <message>
        <source>Task: {title}</source>
        <translation>Tugas: {title}</translation>
    </message>
    <message>
        <source>Throw the session &amp;away</source>
        <translation>&amp;Buang sesi ini</translation>
    </message>
    <message>
        <source>Un&amp;pin</source>
        <translation>Lepas &amp;paku</translation>
    </message>
    <message>
        <source>What &amp;if…</source>
        <translation>&amp;Bagaimana jika…</translation>
    </message>
    <message>
        <source>What if…</source>
        <translation>Bagaimana jika…</translation>
    </message>
    <message>
        <source>at another time…</source>
        <translation>di waktu lain…</translation>
    </message>
    <message>
        <source>at {time}?</source>
        <translation>pukul {time}?</translation>
    </message>
    <message>
        <source>on {day}?</source>
        <translation>pada {day}?</translation>
    </message>
    <message>
        <source>{time} {title}, after</source>
        <translation>{time} {title}, sesudahnya</translation>
    </message>
    <message>
        <source>{time} {title}, before</source>
        <translation>{time} {title}, sebelumnya</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.arranging.marks</name>
    <message>
        <source>from {time}</source>
        <translation>dari {time}</translation>
    </message>
    <message>
        <source>new here</source>
        <translation>baru di sini</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.arranging.proposal_panel</name>
    <message>
        <source>Apply</source>
        <translation>Terapkan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>What if: {act}?</source>
        <translation>Bagaimana jika: {act}?</translation>
    </message>
    <message numerus="yes">
        <source>and {count} more</source>
        <translation><numerusform>dan {count} lagi</numerusform></translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.arranging.time_dialog</name>
    <message>
        <source>Add meeting</source>
        <translation>Tambah rapat</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Hari</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Dari</translation>
    </message>
    <message>
        <source>Give it a title.</source>
        <translation>Beri judul dulu.</translation>
    </message>
    <message>
        <source>Leave these hours out</source>
        <translation>Kosongkan jam ini</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Jam</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Sampai</translation>
    </message>
    <message>
        <source>Write a time of day, such as {time}.</source>
        <translation>Tulis jam, misalnya {time}.</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.arranging.undoing</name>
    <message>
        <source>Done again: {step}.</source>
        <translation>Diulangi: {step}.</translation>
    </message>
    <message>
        <source>Nothing is left to redo.</source>
        <translation>Tidak ada lagi yang bisa diulangi.</translation>
    </message>
    <message>
        <source>Nothing is left to undo.</source>
        <translation>Tidak ada lagi yang bisa diurungkan.</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Ulangi</translation>
    </message>
    <message>
        <source>Taken back: {step}.</source>
        <translation>Diurungkan: {step}.</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.arranging.work</name>
    <message>
        <source>Ctrl+Z brings it back.</source>
        <translation>Ctrl+Z mengembalikannya.</translation>
    </message>
    <message>
        <source>The session was thrown away.</source>
        <translation>Sesi dibuang.</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.bell</name>
    <message>
        <source>Notices (Ctrl+B)</source>
        <translation>Pemberitahuan (Ctrl+B)</translation>
    </message>
    <message>
        <source>Notices, {count} unread (Ctrl+B)</source>
        <translation>Pemberitahuan, {count} belum dibaca (Ctrl+B)</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.calendar_import</name>
    <message>
        <source>All files (*)</source>
        <translation>Semua berkas (*)</translation>
    </message>
    <message>
        <source>Calendars (*.ics)</source>
        <translation>Kalender (*.ics)</translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation>Pilih berkas lain</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Import calendar</source>
        <translation>Impor kalender</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>Membaca {name}</translation>
    </message>
    <message>
        <source>This takes a moment.</source>
        <translation>Sebentar.</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.crash_dialog</name>
    <message>
        <source>Copy details</source>
        <translation>Salin rincian</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Rincian</translation>
    </message>
    <message>
        <source>If it comes again, restart FocusDesk and send the details.</source>
        <translation>Jika terulang, mulai ulang FocusDesk dan kirimkan rinciannya.</translation>
    </message>
    <message>
        <source>Something in FocusDesk went wrong</source>
        <translation>Ada galat di FocusDesk</translation>
    </message>
    <message>
        <source>The log is in {path}.</source>
        <translation>Log ada di {path}.</translation>
    </message>
    <message>
        <source>What you had saved is safe. FocusDesk keeps running.</source>
        <translation>Yang sudah tersimpan aman. FocusDesk tetap berjalan.</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.day.closing_dialog</name>
    <message>
        <source>After this nothing is announced until the next working day.</source>
        <translation>Setelah ini tidak ada pemberitahuan sampai hari kerja berikutnya.</translation>
    </message>
    <message>
        <source>Interruptions</source>
        <translation>Gangguan</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Nanti</translation>
    </message>
    <message>
        <source>Next working day</source>
        <translation>Hari kerja berikutnya</translation>
    </message>
    <message>
        <source>Rolls over</source>
        <translation>Berlanjut</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.day.interruption_line</name>
    <message>
        <source>Interruption logged. What was it?</source>
        <translation>Gangguan dicatat. Apa itu?</translation>
    </message>
    <message>
        <source>Where the interruption came from</source>
        <translation>Asal gangguan</translation>
    </message>
    <message>
        <source>from whom or what</source>
        <translation>dari siapa atau apa</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.day.overtime_gate</name>
    <message>
        <source>It is counted apart. You are asked once a day.</source>
        <translation>Dihitung terpisah. Ditanyakan sekali sehari.</translation>
    </message>
    <message>
        <source>The working day is over. Is this overtime?</source>
        <translation>Hari kerja sudah selesai. Ini lembur?</translation>
    </message>
    <message>
        <source>Yes, overtime</source>
        <translation>Ya, lembur</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.day.park_line</name>
    <message>
        <source>Enter parks it. The session goes on.</source>
        <translation>Enter memarkirnya. Sesi tetap berjalan.</translation>
    </message>
    <message>
        <source>Thought to park</source>
        <translation>Pikiran untuk diparkir</translation>
    </message>
    <message>
        <source>What came to mind?</source>
        <translation>Apa yang terlintas?</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.day.thoughts_card</name>
    <message>
        <source>Make a task</source>
        <translation>Jadikan tugas</translation>
    </message>
    <message>
        <source>Make a task: {text}</source>
        <translation>Jadikan tugas: {text}</translation>
    </message>
    <message>
        <source>Parked thoughts</source>
        <translation>Pikiran yang diparkir</translation>
    </message>
    <message>
        <source>The thought is a task now.</source>
        <translation>Pikiran itu sekarang tugas.</translation>
    </message>
    <message>
        <source>Tick off: {text}</source>
        <translation>Centang: {text}</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.issue_asker</name>
    <message>
        <source>Close it there too</source>
        <translation>Tutup di sana juga</translation>
    </message>
    <message>
        <source>Only here</source>
        <translation>Hanya di sini</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.main_window</name>
    <message>
        <source>Close it again to quit.</source>
        <translation>Tutup sekali lagi untuk keluar.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Keluar</translation>
    </message>
    <message>
        <source>The window of FocusDesk stays in the taskbar.</source>
        <translation>Jendela FocusDesk tetap ada di bilah tugas.</translation>
    </message>
    <message>
        <source>There is no system tray</source>
        <translation>Baki tidak tersedia</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.mini.timer</name>
    <message>
        <source>&amp;Close the mini timer</source>
        <translation>&amp;Tutup timer mini</translation>
    </message>
    <message>
        <source>&amp;Open FocusDesk</source>
        <translation>&amp;Buka FocusDesk</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>Log interruption</source>
        <translation>Catat gangguan</translation>
    </message>
    <message>
        <source>Mini timer</source>
        <translation>Timer mini</translation>
    </message>
    <message>
        <source>Nothing is running</source>
        <translation>Tidak ada yang berjalan</translation>
    </message>
    <message>
        <source>Open FocusDesk</source>
        <translation>Buka FocusDesk</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Jeda</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Lanjut</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Mulai</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.mini.words</name>
    <message>
        <source>Planned {span}</source>
        <translation>Direncanakan {span}</translation>
    </message>
    <message>
        <source>Then a meeting, {time}</source>
        <translation>Lalu rapat, {time}</translation>
    </message>
    <message>
        <source>Then {project}, {time}</source>
        <translation>Lalu {project}, {time}</translation>
    </message>
    <message>
        <source>Then {title}</source>
        <translation>Lalu {title}</translation>
    </message>
    <message>
        <source>Until {time}</source>
        <translation>Sampai {time}</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.notice_list</name>
    <message>
        <source>Clear all</source>
        <translation>Bersihkan semua</translation>
    </message>
    <message>
        <source>Nothing was said yet, or all was cleared.</source>
        <translation>Belum ada pemberitahuan, atau semuanya sudah dibersihkan.</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Pemberitahuan</translation>
    </message>
    <message>
        <source>{time}, new</source>
        <translation>{time}, baru</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.notice_words</name>
    <message>
        <source>+{count} minutes</source>
        <translation>+{count} menit</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Jawab</translation>
    </message>
    <message>
        <source>How absorbed were you?</source>
        <translation>Seberapa larut Anda tadi?</translation>
    </message>
    <message>
        <source>One question about your session</source>
        <translation>Satu pertanyaan tentang sesi Anda</translation>
    </message>
    <message>
        <source>Planned {start} to {end}.</source>
        <translation>Direncanakan {start} sampai {end}.</translation>
    </message>
    <message>
        <source>Project switches {count}</source>
        <translation>Pindah proyek {count}</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Nilai</translation>
    </message>
    <message>
        <source>The block is over</source>
        <translation>Waktu blok habis</translation>
    </message>
    <message>
        <source>Time for {project}</source>
        <translation>Saatnya {project}</translation>
    </message>
    <message>
        <source>Today&apos;s plan is ready</source>
        <translation>Rencana hari ini siap</translation>
    </message>
    <message>
        <source>{project}: planned until {time}. The session runs on until you finish it.</source>
        <translation>{project}: direncanakan sampai {time}. Sesi berjalan terus sampai Anda menyelesaikannya.</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.place_chip</name>
    <message>
        <source>This day is worked at the office. Click to work it from anywhere.</source>
        <translation>Hari ini WFO. Klik untuk mengubahnya menjadi WFA.</translation>
    </message>
    <message>
        <source>This day is worked from anywhere. Click to work it at the office.</source>
        <translation>Hari ini WFA. Klik untuk mengubahnya menjadi WFO.</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.rail</name>
    <message>
        <source>Local</source>
        <translation>Lokal</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.rating</name>
    <message>
        <source>On this device only.</source>
        <translation>Hanya di perangkat ini.</translation>
    </message>
    <message>
        <source>Rate the block</source>
        <translation>Nilai blok</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Lewati</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.recovery_dialog</name>
    <message>
        <source>Count it as work</source>
        <translation>Hitung sebagai kerja</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Lanjutkan</translation>
    </message>
    <message>
        <source>It ended at {time}</source>
        <translation>Akhiri pukul {time}</translation>
    </message>
    <message>
        <source>The {gap} do not count, and it runs on.</source>
        <translation>{gap} itu tidak dihitung, dan sesi berjalan terus.</translation>
    </message>
    <message>
        <source>The {gap} were work away from the screen, and it runs on.</source>
        <translation>{gap} itu kerja jauh dari layar, dan sesi berjalan terus.</translation>
    </message>
    <message>
        <source>When it ended</source>
        <translation>Jam berakhirnya</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.recurring.recurring_dialog</name>
    <message>
        <source>&amp;Empty</source>
        <translation>&amp;Kosong</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Tambah</translation>
    </message>
    <message>
        <source>Add one on the Tasks page first.</source>
        <translation>Tambahkan dulu di halaman Tugas.</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Ubah…</translation>
    </message>
    <message>
        <source>Every task belongs to a project.</source>
        <translation>Setiap tugas milik satu proyek.</translation>
    </message>
    <message>
        <source>Let rest</source>
        <translation>Hentikan dulu</translation>
    </message>
    <message>
        <source>Nothing comes back yet. For example: two hours of learning a week.</source>
        <translation>Belum ada tugas berulang. Misalnya: belajar dua jam seminggu.</translation>
    </message>
    <message>
        <source>Recurring tasks</source>
        <translation>Tugas berulang</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>There is no project yet</source>
        <translation>Belum ada proyek</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.recurring.recurring_form</name>
    <message>
        <source>&amp;Activity</source>
        <translation>&amp;Aktivitas</translation>
    </message>
    <message>
        <source>&amp;How often</source>
        <translation>Seberapa &amp;sering</translation>
    </message>
    <message>
        <source>&amp;Length each time</source>
        <translation>&amp;Lama setiap kali</translation>
    </message>
    <message>
        <source>&amp;Project</source>
        <translation>&amp;Proyek</translation>
    </message>
    <message>
        <source>&amp;Urgency</source>
        <translation>Ke&amp;pentingan</translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation>Di mana saja</translation>
    </message>
    <message>
        <source>Keep times that passed untouched</source>
        <translation>Simpan yang terlewat tanpa dikerjakan</translation>
    </message>
    <message>
        <source>Learning hour</source>
        <translation>Jam belajar</translation>
    </message>
    <message>
        <source>New recurring task</source>
        <translation>Tugas berulang baru</translation>
    </message>
    <message>
        <source>P&amp;lace</source>
        <translation>Temp&amp;at</translation>
    </message>
    <message>
        <source>Recurring task</source>
        <translation>Tugas berulang</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Tas&amp;k</source>
        <translation>T&amp;ugas</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.recurring.rhythm_fields</name>
    <message>
        <source>After some days</source>
        <translation>Setelah beberapa hari</translation>
    </message>
    <message>
        <source>Any time in a month</source>
        <translation>Kapan saja dalam sebulan</translation>
    </message>
    <message>
        <source>Any time in a week</source>
        <translation>Kapan saja dalam seminggu</translation>
    </message>
    <message>
        <source>Day of the month</source>
        <translation>Tanggal dalam bulan</translation>
    </message>
    <message>
        <source>Each working day</source>
        <translation>Setiap hari kerja</translation>
    </message>
    <message>
        <source>Every how many</source>
        <translation>Setiap berapa</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Seberapa sering</translation>
    </message>
    <message>
        <source>On a day of the month</source>
        <translation>Pada tanggal tertentu</translation>
    </message>
    <message>
        <source>On certain weekdays</source>
        <translation>Pada hari tertentu</translation>
    </message>
    <message>
        <source>days</source>
        <translation>hari</translation>
    </message>
    <message>
        <source>every</source>
        <translation>setiap</translation>
    </message>
    <message>
        <source>months</source>
        <translation>bulan</translation>
    </message>
    <message>
        <source>on day</source>
        <translation>tanggal</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>minggu</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.recurring.suggestions</name>
    <message>
        <source>Dependency updates</source>
        <translation>Pembaruan dependensi</translation>
    </message>
    <message>
        <source>Monthly report</source>
        <translation>Laporan bulanan</translation>
    </message>
    <message>
        <source>Weekly report</source>
        <translation>Laporan mingguan</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.recurring.template_dialog</name>
    <message>
        <source>New template</source>
        <translation>Templat baru</translation>
    </message>
    <message>
        <source>No templates yet. Write down tasks that are always done together.</source>
        <translation>Belum ada templat. Tulis tugas yang selalu dikerjakan bersama.</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Templat</translation>
    </message>
    <message>
        <source>Use…</source>
        <translation>Pakai…</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.recurring.template_form</name>
    <message>
        <source>&amp;Deadline</source>
        <translation>&amp;Tenggat</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nama</translation>
    </message>
    <message>
        <source>&amp;Tasks</source>
        <translation>&amp;Tugas</translation>
    </message>
    <message>
        <source>Add tasks</source>
        <translation>Tambah tugas</translation>
    </message>
    <message>
        <source>For the tasks that name none themselves</source>
        <translation>Untuk tugas yang tidak menyebut tenggat</translation>
    </message>
    <message>
        <source>One after the other</source>
        <translation>Berurutan</translation>
    </message>
    <message>
        <source>One task in each line, written as in quick add</source>
        <translation>Satu tugas per baris, ditulis seperti tambah cepat</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Templat</translation>
    </message>
    <message>
        <source>Test on staging 1h
Release 15m !</source>
        <translation>Uji di staging 1j
Rilis 15m !</translation>
    </message>
    <message>
        <source>Use {name}</source>
        <translation>Pakai {name}</translation>
    </message>
    <message>
        <source>fri 14:00, 27 nov, tomorrow</source>
        <translation>jum 14.00, 27 nov, besok</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.settings.diagnostics</name>
    <message>
        <source>Check again</source>
        <translation>Periksa lagi</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Tersalin.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Salin</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Memeriksa…</translation>
    </message>
    <message>
        <source>What FocusDesk leans on here. Nothing is sent anywhere; what is copied holds paths and names of programs, and no tasks.</source>
        <translation>Semua yang diandalkan FocusDesk di sini. Tidak ada yang dikirim; yang disalin berisi jalur berkas dan nama program, tanpa tugas.</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.settings.general</name>
    <message>
        <source>A first plan comes at once; this long a better one is sought.</source>
        <translation>Rencana pertama langsung ada; selama ini dicari yang lebih baik.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Warna</translation>
    </message>
    <message>
        <source>FocusDesk speaks it from its next start on.</source>
        <translation>Dipakai mulai FocusDesk dibuka berikutnya.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Bahasa</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Tampilan</translation>
    </message>
    <message>
        <source>Meetings you declined are told by them, from the next time a calendar is read. Put commas between several.</source>
        <translation>Untuk mengenali rapat yang Anda tolak, mulai kalender dibaca berikutnya. Pisahkan beberapa alamat dengan koma.</translation>
    </message>
    <message>
        <source>More days find more room for what does not fit today.</source>
        <translation>Makin banyak hari, makin banyak tempat untuk yang belum muat hari ini.</translation>
    </message>
    <message>
        <source>Own e-mail addresses</source>
        <translation>Alamat surel sendiri</translation>
    </message>
    <message>
        <source>Show titles</source>
        <translation>Tampilkan judul</translation>
    </message>
    <message>
        <source>The question after a block leaves by itself after this long.</source>
        <translation>Pertanyaan setelah blok hilang sendiri setelah selama ini.</translation>
    </message>
    <message>
        <source>Time for a plan</source>
        <translation>Waktu untuk menyusun rencana</translation>
    </message>
    <message>
        <source>Time for a rating</source>
        <translation>Waktu untuk menilai</translation>
    </message>
    <message>
        <source>While working</source>
        <translation>Selama bekerja</translation>
    </message>
    <message>
        <source>Without titles, nobody beside you reads what you work on.</source>
        <translation>Tanpa judul, orang di samping Anda tidak membaca apa yang Anda kerjakan.</translation>
    </message>
    <message>
        <source>Working days planned together</source>
        <translation>Hari kerja yang direncanakan bersama</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>detik</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.settings.keys</name>
    <message>
        <source>Ask the desktop for them</source>
        <translation>Minta ke desktop</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Di mana saja</translation>
    </message>
    <message>
        <source>Keys in every program</source>
        <translation>Tombol di semua program</translation>
    </message>
    <message>
        <source>Off. Nothing listens outside FocusDesk.</source>
        <translation>Mati. Tidak ada yang mendengarkan di luar FocusDesk.</translation>
    </message>
    <message>
        <source>On. The desktop&apos;s own settings change the keys.</source>
        <translation>Aktif. Tombolnya diubah di pengaturan desktop.</translation>
    </message>
    <message>
        <source>Press F1 for all keys of this window.</source>
        <translation>Tekan F1 untuk semua tombol di jendela ini.</translation>
    </message>
    <message>
        <source>The desktop asks you which keys to use.</source>
        <translation>Desktop menanyakan tombol mana yang dipakai.</translation>
    </message>
    <message>
        <source>The desktop gave no keys. Allow them in its settings, then turn this off and on again.</source>
        <translation>Desktop tidak memberi tombol. Izinkan di pengaturannya, lalu matikan dan nyalakan lagi.</translation>
    </message>
    <message>
        <source>They work while another program has the keyboard.</source>
        <translation>Berfungsi saat program lain sedang dipakai.</translation>
    </message>
    <message>
        <source>This desktop has no portal for global keys. Give the command “focusdesk start” or “focusdesk pause” a key in its keyboard settings.</source>
        <translation>Desktop ini tidak punya portal untuk tombol global. Beri tombol pada perintah “focusdesk start” atau “focusdesk pause” di pengaturan papan ketiknya.</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.settings.matrix.model</name>
    <message>
        <source>Activity</source>
        <translation>Aktivitas</translation>
    </message>
    <message>
        <source>Changed; usually {value}</source>
        <translation>Diubah; biasanya {value}</translation>
    </message>
    <message>
        <source>Cognitive</source>
        <translation>Kognitif</translation>
    </message>
    <message>
        <source>Follows from the two levels</source>
        <translation>Mengikuti kedua tingkat</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Jam</translation>
    </message>
    <message>
        <source>How long it takes where a new task does not say</source>
        <translation>Lamanya bila tugas baru tidak menyebutkan</translation>
    </message>
    <message>
        <source>How much it is done with others, from 1 to 5</source>
        <translation>Seberapa banyak dikerjakan bersama, dari 1 sampai 5</translation>
    </message>
    <message>
        <source>How much thinking it asks, from 1 to 5</source>
        <translation>Seberapa banyak berpikir, dari 1 sampai 5</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Tempat</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>Bersama</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Tahap</translation>
    </message>
    <message>
        <source>Usually</source>
        <translation>Lamanya</translation>
    </message>
    <message>
        <source>Where in the life of a system the work belongs</source>
        <translation>Pada tahap mana kerja itu dalam umur sebuah sistem</translation>
    </message>
    <message>
        <source>Where it is done best, or the only place where it may be planned</source>
        <translation>Tempat yang paling cocok, atau satu-satunya tempat yang boleh direncanakan</translation>
    </message>
    <message>
        <source>Whether it may be planned outside core hours</source>
        <translation>Boleh direncanakan di luar jam inti atau tidak</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.settings.matrix.section</name>
    <message>
        <source>Apply to them too</source>
        <translation>Terapkan juga</translation>
    </message>
    <message>
        <source>Coloured cells were changed.</source>
        <translation>Sel berwarna sudah diubah.</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Kembalikan semua</translation>
    </message>
    <message>
        <source>Reset {activity}</source>
        <translation>Kembalikan {activity}</translation>
    </message>
    <message>
        <source>What each activity asks. A new task takes these values over; a task already there keeps its own. From a shared level of 4 work is shared and fits the office; from a cognitive level of 4 with little sharing it is focus work and fits anywhere.</source>
        <translation>Kebutuhan setiap aktivitas. Tugas baru memakai nilai ini; tugas yang sudah ada tetap dengan nilainya. Mulai tingkat bersama 4, kerja itu kerja bersama dan cocok di kantor (WFO); mulai kognitif 4 dengan sedikit kebersamaan, kerja itu fokus dan cocok di mana saja (WFA).</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.settings.number</name>
    <message>
        <source>Back to {value}</source>
        <translation>Kembali ke {value}</translation>
    </message>
    <message>
        <source>Choose a number from {low} to {high}.</source>
        <translation>Pilih angka dari {low} sampai {high}.</translation>
    </message>
    <message>
        <source>Default {value}</source>
        <translation>Bawaan {value}</translation>
    </message>
    <message>
        <source>Only whole numbers are possible here.</source>
        <translation>Di sini hanya bilangan bulat.</translation>
    </message>
    <message>
        <source>Write a number.</source>
        <translation>Tulis sebuah angka.</translation>
    </message>
    <message>
        <source>{detail} is no number.</source>
        <translation>{detail} bukan angka.</translation>
    </message>
    <message>
        <source>{name}: back to {value}</source>
        <translation>{name}: kembali ke {value}</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.settings.page</name>
    <message>
        <source>No setting with &quot;{words}&quot;.</source>
        <translation>Tidak ada pengaturan dengan &quot;{words}&quot;.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Cari</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Cari pengaturan</translation>
    </message>
    <message>
        <source>Sections of the settings</source>
        <translation>Bagian pengaturan</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.settings.quiet.chat</name>
    <message>
        <source>&amp;Certificate file (PEM)</source>
        <translation>Berkas &amp;sertifikat (PEM)</translation>
    </message>
    <message>
        <source>&amp;Token</source>
        <translation>&amp;Token</translation>
    </message>
    <message>
        <source>A&amp;ddress of the server</source>
        <translation>Ala&amp;mat peladen</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Akun</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>Tambah akun</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Bertanya kepada peladen…</translation>
    </message>
    <message>
        <source>In quiet mode the status reads “In focus work until …”, never what you work on. A status of your own is replaced. Tokens stay in the vault.</source>
        <translation>Dalam mode tenang, status berbunyi “Sedang fokus sampai …”, tidak pernah apa yang Anda kerjakan. Status buatan Anda sendiri diganti. Token tetap di dalam brankas.</translation>
    </message>
    <message>
        <source>No account yet.</source>
        <translation>Belum ada akun.</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Hapus {name}</translation>
    </message>
    <message>
        <source>Try and add</source>
        <translation>Coba dan tambahkan</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Coba</translation>
    </message>
    <message>
        <source>Try {name}</source>
        <translation>Coba {name}</translation>
    </message>
    <message>
        <source>User &amp;id or e-mail address</source>
        <translation>&amp;Id pengguna atau alamat surel</translation>
    </message>
    <message>
        <source>only if the server has its own</source>
        <translation>hanya kalau peladen punya sendiri</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.settings.quiet.desktop</name>
    <message>
        <source>After a crash, the next start puts back what was changed.</source>
        <translation>Bila FocusDesk berhenti mendadak, yang diubah dikembalikan saat dibuka lagi.</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>Dengan sendirinya</translation>
    </message>
    <message>
        <source>End the trial</source>
        <translation>Akhiri percobaan</translation>
    </message>
    <message>
        <source>It is being asked…</source>
        <translation>Sedang ditanyakan…</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Sekarang</translation>
    </message>
    <message>
        <source>On when a session starts, off when it is paused or ends.</source>
        <translation>Menyala saat sesi mulai, mati saat sesi dijeda atau selesai.</translation>
    </message>
    <message>
        <source>Open the system&apos;s settings</source>
        <translation>Buka pengaturan sistem</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Matikan</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Nyalakan</translation>
    </message>
    <message>
        <source>This desktop</source>
        <translation>Desktop ini</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.settings.quiet.hooks</name>
    <message>
        <source>&amp;Program and arguments</source>
        <translation>&amp;Program dan argumen</translation>
    </message>
    <message>
        <source>&amp;When</source>
        <translation>&amp;Kapan</translation>
    </message>
    <message>
        <source>Add a program</source>
        <translation>Tambah program</translation>
    </message>
    <message>
        <source>No program yet.</source>
        <translation>Belum ada program.</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>Programs are run without a shell and ended after ten seconds. They are told ids and times in FOCUSDESK_ variables, never titles.</source>
        <translation>Program dijalankan tanpa shell dan dihentikan setelah sepuluh detik. Program diberi tahu id dan waktu lewat variabel FOCUSDESK_, tidak pernah judul.</translation>
    </message>
    <message>
        <source>The program in the first line, then one argument in each line.</source>
        <translation>Program di baris pertama, lalu satu argumen di setiap baris.</translation>
    </message>
    <message>
        <source>The program runs…</source>
        <translation>Program berjalan…</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.settings.rest</name>
    <message>
        <source>A long break after</source>
        <translation>Rehat panjang setelah</translation>
    </message>
    <message>
        <source>After it nothing is announced until the next working day.</source>
        <translation>Setelah itu tidak ada pemberitahuan sampai hari kerja berikutnya.</translation>
    </message>
    <message>
        <source>After this much counted work the hint comes.</source>
        <translation>Setelah bekerja selama ini, pengingatnya muncul.</translation>
    </message>
    <message>
        <source>Before the end of work</source>
        <translation>Sebelum jam kerja selesai</translation>
    </message>
    <message>
        <source>Breaks</source>
        <translation>Rehat</translation>
    </message>
    <message>
        <source>Breaks after deep work</source>
        <translation>Rehat setelah blok fokus</translation>
    </message>
    <message>
        <source>Closing the day</source>
        <translation>Menutup hari</translation>
    </message>
    <message>
        <source>Counted from the day&apos;s first block.</source>
        <translation>Dihitung dari blok pertama hari itu.</translation>
    </message>
    <message>
        <source>End of the day</source>
        <translation>Akhir hari</translation>
    </message>
    <message>
        <source>Give hints</source>
        <translation>Ingatkan</translation>
    </message>
    <message>
        <source>Half an hour before the day is closed.</source>
        <translation>Setengah jam sebelum menutup hari.</translation>
    </message>
    <message>
        <source>Hint to stretch</source>
        <translation>Pengingat peregangan</translation>
    </message>
    <message>
        <source>Length of a break</source>
        <translation>Lama rehat</translation>
    </message>
    <message>
        <source>Length of a long break</source>
        <translation>Lama rehat panjang</translation>
    </message>
    <message>
        <source>Looking back on Friday</source>
        <translation>Menengok pekan pada Jumat</translation>
    </message>
    <message>
        <source>Offer breaks</source>
        <translation>Tawarkan rehat</translation>
    </message>
    <message>
        <source>Offered in working hours, never in a meeting.</source>
        <translation>Ditawarkan pada jam kerja, tidak pernah saat rapat.</translation>
    </message>
    <message>
        <source>Remind me</source>
        <translation>Ingatkan saya</translation>
    </message>
    <message>
        <source>Stretch</source>
        <translation>Peregangan</translation>
    </message>
    <message>
        <source>Waits for a pause in typing, and for the end of a meeting.</source>
        <translation>Menunggu jeda mengetik dan rapat selesai.</translation>
    </message>
    <message>
        <source>Work without a rest</source>
        <translation>Bekerja tanpa rehat</translation>
    </message>
    <message>
        <source>blocks</source>
        <translation>blok</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.settings.routines.fields</name>
    <message>
        <source>&amp;Days</source>
        <translation>&amp;Hari</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Mulai</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Jenis</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Setiap minggu</translation>
    </message>
    <message>
        <source>Every {count} weeks</source>
        <translation>Setiap {count} minggu</translation>
    </message>
    <message>
        <source>F&amp;irst day</source>
        <translation>Hari p&amp;ertama</translation>
    </message>
    <message>
        <source>Last d&amp;ay</source>
        <translation>Hari terakhi&amp;r</translation>
    </message>
    <message>
        <source>Len&amp;gth</source>
        <translation>&amp;Lama</translation>
    </message>
    <message>
        <source>Team stand-up</source>
        <translation>Stand-up tim</translation>
    </message>
    <message>
        <source>This is not a day</source>
        <translation>Ini bukan hari</translation>
    </message>
    <message>
        <source>This is not a length</source>
        <translation>Ini bukan lama waktu</translation>
    </message>
    <message>
        <source>This is not a time</source>
        <translation>Ini bukan jam</translation>
    </message>
    <message>
        <source>Welcome in no-meeting windows</source>
        <translation>Boleh di waktu tanpa rapat</translation>
    </message>
    <message>
        <source>Write it as 10.00.</source>
        <translation>Tulis seperti 10.00.</translation>
    </message>
    <message>
        <source>Write it as 15m or 1h.</source>
        <translation>Tulis seperti 15m atau 1j.</translation>
    </message>
    <message>
        <source>Write it as 27 nov or 2026-11-27.</source>
        <translation>Tulis seperti 27 nov atau 2026-11-27.</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>tanpa akhir</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.settings.routines.form</name>
    <message>
        <source>Edit routine</source>
        <translation>Ubah rutinitas</translation>
    </message>
    <message>
        <source>Let it rest for now</source>
        <translation>Istirahatkan dulu</translation>
    </message>
    <message>
        <source>New routine</source>
        <translation>Rutinitas baru</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.settings.routines.row</name>
    <message>
        <source>Add {title}</source>
        <translation>Tambah {title}</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Ubah</translation>
    </message>
    <message>
        <source>Edit {title}</source>
        <translation>Ubah {title}</translation>
    </message>
    <message>
        <source>Leave out {day} only</source>
        <translation>Hanya {day} yang dilewati</translation>
    </message>
    <message>
        <source>Remove {title}</source>
        <translation>Hapus {title}</translation>
    </message>
    <message>
        <source>Skip next</source>
        <translation>Lewati sekali</translation>
    </message>
    <message>
        <source>Skip {title} on {day}</source>
        <translation>Lewati {title} pada {day}</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.settings.routines.section</name>
    <message>
        <source>Added: {title}</source>
        <translation>Ditambahkan: {title}</translation>
    </message>
    <message>
        <source>Days and times are suggestions. Add one, then change it to yours.</source>
        <translation>Hari dan jamnya usulan. Tambahkan, lalu sesuaikan.</translation>
    </message>
    <message>
        <source>New routine…</source>
        <translation>Rutinitas baru…</translation>
    </message>
    <message>
        <source>Nothing comes back by itself yet. Set it once, and every plan keeps clear of it: assembly, stand-up, prayer, a learning hour.</source>
        <translation>Belum ada rutinitas. Atur sekali saja, lalu setiap rencana menghindarinya: apel, stand-up, salat, jam belajar.</translation>
    </message>
    <message>
        <source>To begin from</source>
        <translation>Bisa dijadikan awal</translation>
    </message>
    <message>
        <source>What comes back by itself</source>
        <translation>Rutinitas Anda</translation>
    </message>
    <message>
        <source>{title} left out on {day}</source>
        <translation>{title} dilewati pada {day}</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.settings.weights</name>
    <message>
        <source>Reset all weights</source>
        <translation>Kembalikan semua bobot</translation>
    </message>
    <message>
        <source>The planner seeks the plan that loses the fewest minutes. These figures say what is lost by what; a percent is that part of each minute. A changed figure plans the days anew at once.</source>
        <translation>Perencana mencari rencana dengan menit hilang paling sedikit. Angka-angka ini menentukan apa yang merugikan seberapa banyak; persen berarti bagian dari setiap menit. Begitu angka diubah, hari-hari langsung direncanakan ulang.</translation>
    </message>
    <message numerus="yes">
        <source>{count} weights differ from their defaults.</source>
        <translation><numerusform>{count} bobot berbeda dari bawaan.</numerusform></translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.settings.work_model</name>
    <message>
        <source>Choose a file…</source>
        <translation>Pilih berkas…</translation>
    </message>
    <message>
        <source>Choose a work model</source>
        <translation>Pilih pola kerja</translation>
    </message>
    <message>
        <source>Days are planned by it.</source>
        <translation>Pola ini sedang dipakai.</translation>
    </message>
    <message>
        <source>Plan by it</source>
        <translation>Pakai pola ini</translation>
    </message>
    <message>
        <source>Work models (*.toml)</source>
        <translation>Pola kerja (*.toml)</translation>
    </message>
    <message>
        <source>{name}: {time} a week</source>
        <translation>{name}: {time} seminggu</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.sheet.figures</name>
    <message>
        <source>Project switches</source>
        <translation>Pindah proyek</translation>
    </message>
    <message>
        <source>each one over the limit is taken to lose {time}</source>
        <translation>tiap pindah di atas batas dianggap menghilangkan {time}</translation>
    </message>
    <message>
        <source>of at most {limit}</source>
        <translation>dari maks {limit}</translation>
    </message>
    <message>
        <source>{count} more than wanted</source>
        <translation>{count} lebih dari yang diinginkan</translation>
    </message>
    <message>
        <source>{count} of at most {limit} project switches</source>
        <translation>{count} dari maks {limit} pindah proyek</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.shortcuts</name>
    <message>
        <source>Add a task</source>
        <translation>Tambah tugas</translation>
    </message>
    <message>
        <source>All that can be done with the block</source>
        <translation>Semua yang bisa dilakukan dengan blok</translation>
    </message>
    <message>
        <source>Back to today</source>
        <translation>Kembali ke hari ini</translation>
    </message>
    <message>
        <source>Block before</source>
        <translation>Blok sebelumnya</translation>
    </message>
    <message>
        <source>Block of the day after, in the week</source>
        <translation>Blok di hari berikutnya, dalam minggu</translation>
    </message>
    <message>
        <source>Block of the day before, in the week</source>
        <translation>Blok di hari sebelumnya, dalam minggu</translation>
    </message>
    <message>
        <source>Day or week after</source>
        <translation>Hari atau minggu berikutnya</translation>
    </message>
    <message>
        <source>Day or week before</source>
        <translation>Hari atau minggu sebelumnya</translation>
    </message>
    <message>
        <source>Finish the block</source>
        <translation>Selesaikan blok</translation>
    </message>
    <message>
        <source>Make the block a step longer</source>
        <translation>Panjangkan blok satu langkah</translation>
    </message>
    <message>
        <source>Make the block a step shorter</source>
        <translation>Pendekkan blok satu langkah</translation>
    </message>
    <message>
        <source>Move the block a step earlier</source>
        <translation>Majukan blok satu langkah</translation>
    </message>
    <message>
        <source>Move the block a step later</source>
        <translation>Mundurkan blok satu langkah</translation>
    </message>
    <message>
        <source>Next block</source>
        <translation>Blok berikutnya</translation>
    </message>
    <message>
        <source>Next panel</source>
        <translation>Panel berikutnya</translation>
    </message>
    <message>
        <source>Notices: what was said and when</source>
        <translation>Pemberitahuan: apa yang disampaikan dan kapan</translation>
    </message>
    <message>
        <source>Open the block</source>
        <translation>Buka blok</translation>
    </message>
    <message>
        <source>Pin or unpin the block</source>
        <translation>Paku blok, atau lepas pakunya</translation>
    </message>
    <message>
        <source>Propose another plan for the day or week shown</source>
        <translation>Usulkan rencana lain untuk hari atau minggu ini</translation>
    </message>
    <message>
        <source>Show or close the mini timer</source>
        <translation>Tampilkan atau tutup timer mini</translation>
    </message>
    <message>
        <source>Skip the block for now</source>
        <translation>Lewati blok dulu</translation>
    </message>
    <message>
        <source>Start or pause (a block or the focus card has the keyboard)</source>
        <translation>Mulai atau jeda (saat blok atau kartu fokus terpilih)</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Daftar ini</translation>
    </message>
    <message>
        <source>Undo, on every page</source>
        <translation>Urungkan, di halaman mana pun</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.tasks.chips</name>
    <message>
        <source>Assumed; write for example 90m</source>
        <translation>Diperkirakan sendiri; tulis misalnya 90m</translation>
    </message>
    <message>
        <source>Due {date}</source>
        <translation>Tenggat {date}</translation>
    </message>
    <message>
        <source>From the words of the title; levels follow from it</source>
        <translation>Dari kata-kata judul; tingkat kognitif dan kolaborasi mengikutinya</translation>
    </message>
    <message>
        <source>Overdue since {date}</source>
        <translation>Lewat tenggat sejak {date}</translation>
    </message>
    <message>
        <source>about {length}</source>
        <translation>kira-kira {length}</translation>
    </message>
    <message>
        <source>after {task}</source>
        <translation>setelah {task}</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.tasks.columns</name>
    <message>
        <source>Collaboration</source>
        <translation>Kolaborasi</translation>
    </message>
    <message>
        <source>Done {date}</source>
        <translation>Selesai {date}</translation>
    </message>
    <message>
        <source>Done {time}</source>
        <translation>Selesai {time}</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Perkiraan</translation>
    </message>
    <message>
        <source>Fits</source>
        <translation>Cocok</translation>
    </message>
    <message>
        <source>Not scheduled</source>
        <translation>Belum dijadwalkan</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Jadwal</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tugas</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>lewat tenggat</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.tasks.empty</name>
    <message>
        <source>Clear the search</source>
        <translation>Hapus pencarian</translation>
    </message>
    <message>
        <source>Done tasks stand here for 90 days.</source>
        <translation>Tugas yang selesai tampil di sini selama 90 hari.</translation>
    </message>
    <message>
        <source>Every task has its place</source>
        <translation>Semua tugas sudah dijadwalkan</translation>
    </message>
    <message>
        <source>No task has the word &quot;{query}&quot;.</source>
        <translation>Tidak ada tugas dengan kata &quot;{query}&quot;.</translation>
    </message>
    <message>
        <source>No tasks yet</source>
        <translation>Belum ada tugas</translation>
    </message>
    <message>
        <source>Nothing done yet</source>
        <translation>Belum ada yang selesai</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Tidak ketemu</translation>
    </message>
    <message>
        <source>The plan holds them all.</source>
        <translation>Semuanya ada di rencana.</translation>
    </message>
    <message>
        <source>Write one, for example: Review PR #SIASN 40m</source>
        <translation>Tulis satu, misalnya: Tinjau PR #SIASN 40m</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.tasks.gitlab_dialog</name>
    <message>
        <source>&amp;Account</source>
        <translation>&amp;Akun</translation>
    </message>
    <message>
        <source>Certificate file (PEM)</source>
        <translation>Berkas sertifikat (PEM)</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Sertifikat (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Pilih…</translation>
    </message>
    <message>
        <source>Issues assigned to you on GitLab</source>
        <translation>Isu GitLab yang ditugaskan kepada Anda</translation>
    </message>
    <message>
        <source>Its tasks stay.</source>
        <translation>Tugas-tugasnya tetap ada.</translation>
    </message>
    <message>
        <source>Made on the server under Preferences &gt; Access tokens, scope api.</source>
        <translation>Dibuat di peladen lewat Preferences &gt; Access tokens, cakupan api.</translation>
    </message>
    <message>
        <source>New account</source>
        <translation>Akun baru</translation>
    </message>
    <message>
        <source>Remove account</source>
        <translation>Hapus akun</translation>
    </message>
    <message>
        <source>Show issues</source>
        <translation>Lihat isu</translation>
    </message>
    <message>
        <source>Try the connection</source>
        <translation>Coba sambungan</translation>
    </message>
    <message>
        <source>kept in the vault; write another one to replace it</source>
        <translation>tersimpan di brankas; tulis yang lain untuk menggantinya</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.tasks.import_dialog</name>
    <message>
        <source>&amp;Project of tasks that have none</source>
        <translation>&amp;Proyek untuk tugas yang tidak punya proyek</translation>
    </message>
    <message>
        <source>Another account</source>
        <translation>Akun lain</translation>
    </message>
    <message>
        <source>Choose it below; it is remembered for tables like this one.</source>
        <translation>Pilih di bawah ini; pilihan ini diingat untuk tabel seperti ini.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Impor</translation>
    </message>
    <message>
        <source>Import tasks</source>
        <translation>Impor tugas</translation>
    </message>
    <message numerus="yes">
        <source>Import {count} tasks</source>
        <translation><numerusform>Impor {count} tugas</numerusform></translation>
    </message>
    <message>
        <source>Lists of tasks (*.csv *.tsv *.txt *.json)</source>
        <translation>Daftar tugas (*.csv *.tsv *.txt *.json)</translation>
    </message>
    <message>
        <source>Nothing to import</source>
        <translation>Tidak ada yang diimpor</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.tasks.import_list</name>
    <message>
        <source>Remarks</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Understood as</source>
        <translation>Dipahami sebagai</translation>
    </message>
    <message>
        <source>What will be imported</source>
        <translation>Yang akan diimpor</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.tasks.import_places</name>
    <message>
        <source>Where do these issues belong? It is remembered.</source>
        <translation>Isu-isu ini masuk proyek mana? Pilihan ini diingat.</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.tasks.menus</name>
    <message>
        <source>&amp;Archive project</source>
        <translation>&amp;Arsipkan proyek</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Selesai</translation>
    </message>
    <message>
        <source>&amp;Edit project…</source>
        <translation>&amp;Ubah proyek…</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Ubah…</translation>
    </message>
    <message>
        <source>&amp;New task here</source>
        <translation>&amp;Tugas baru di sini</translation>
    </message>
    <message>
        <source>&amp;Open again</source>
        <translation>&amp;Buka lagi</translation>
    </message>
    <message>
        <source>&amp;Start now</source>
        <translation>&amp;Mulai sekarang</translation>
    </message>
    <message>
        <source>D&amp;rop</source>
        <translation>&amp;Batalkan tugas</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Open in the &amp;browser</source>
        <translation>Buka di &amp;peramban</translation>
    </message>
    <message>
        <source>Re&amp;peat…</source>
        <translation>U&amp;langi…</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.tasks.page</name>
    <message>
        <source>Archived: {name}</source>
        <translation>Diarsipkan: {name}</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.tasks.project_dialog</name>
    <message>
        <source>&amp;Colour</source>
        <translation>&amp;Warna</translation>
    </message>
    <message>
        <source>&amp;Weekly share</source>
        <translation>&amp;Porsi proyek per minggu</translation>
    </message>
    <message>
        <source>Colour {number}</source>
        <translation>Warna {number}</translation>
    </message>
    <message>
        <source>Edit project</source>
        <translation>Ubah proyek</translation>
    </message>
    <message>
        <source>Java, Go, PHP</source>
        <translation>Java, Go, PHP</translation>
    </message>
    <message>
        <source>Main &amp;technology</source>
        <translation>&amp;Teknologi utama</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Proyek baru</translation>
    </message>
    <message>
        <source>Time it gets each week, as 8h</source>
        <translation>Waktu untuknya setiap minggu, misalnya 8j</translation>
    </message>
    <message>
        <source>no fixed share</source>
        <translation>tanpa porsi tetap</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.tasks.queue</name>
    <message>
        <source>Do not close {issue}</source>
        <translation>Jangan tutup {issue}</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Kirim sekarang</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Lihat</translation>
    </message>
    <message>
        <source>Waiting to be closed on GitLab</source>
        <translation>Menunggu ditutup di GitLab</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.tasks.quick_bar</name>
    <message>
        <source>Create {name} and add</source>
        <translation>Buat proyek {name} dan tambahkan</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Tugas baru</translation>
    </message>
    <message>
        <source>New task in one line</source>
        <translation>Tugas baru dalam satu baris</translation>
    </message>
    <message>
        <source>What to do, then #project, 90m or 1h30, tomorrow or fri 14:00, ! if important</source>
        <translation>Tulis tugasnya, lalu #proyek, 90m atau 1j30, besok atau jum 14.00, ! bila penting</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.tasks.slots</name>
    <message>
        <source>Running</source>
        <translation>Berjalan</translation>
    </message>
    <message>
        <source>Today, {time}</source>
        <translation>Hari ini, {time}</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.tasks.task_dialog</name>
    <message>
        <source>Edit task</source>
        <translation>Ubah tugas</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.tasks.task_form</name>
    <message>
        <source>&amp;Cognitive</source>
        <translation>&amp;Kognitif</translation>
    </message>
    <message>
        <source>&amp;Estimate</source>
        <translation>P&amp;erkiraan</translation>
    </message>
    <message>
        <source>1, little</source>
        <translation>1, sedikit</translation>
    </message>
    <message>
        <source>45m, 1h30 or 60-120m</source>
        <translation>45m, 1j30, atau 60-120m</translation>
    </message>
    <message>
        <source>5, much</source>
        <translation>5, banyak</translation>
    </message>
    <message>
        <source>A&amp;fter</source>
        <translation>Setela&amp;h</translation>
    </message>
    <message>
        <source>C&amp;ollaboration</source>
        <translation>K&amp;olaborasi</translation>
    </message>
    <message>
        <source>Differs from the matrix: {level}</source>
        <translation>Berbeda dari matriks: {level}</translation>
    </message>
    <message>
        <source>May be done in parts</source>
        <translation>Boleh dibagi</translation>
    </message>
    <message>
        <source>Not &amp;before</source>
        <translation>&amp;Mulai paling cepat</translation>
    </message>
    <message>
        <source>Only WFA</source>
        <translation>Hanya WFA</translation>
    </message>
    <message>
        <source>Only WFO</source>
        <translation>Hanya WFO</translation>
    </message>
    <message>
        <source>Only in core hours</source>
        <translation>Hanya di jam inti</translation>
    </message>
    <message>
        <source>Shortest and longest part</source>
        <translation>Bagian terpendek dan terpanjang</translation>
    </message>
    <message>
        <source>Titles of tasks, with ; between them</source>
        <translation>Judul tugas yang harus selesai dulu, dipisah dengan ;</translation>
    </message>
    <message>
        <source>WFA or WFO</source>
        <translation>WFA atau WFO</translation>
    </message>
    <message>
        <source>any time</source>
        <translation>kapan saja</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.tasks.top_bar</name>
    <message>
        <source>&amp;Import from a file…</source>
        <translation>&amp;Impor dari berkas…</translation>
    </message>
    <message>
        <source>&amp;Recurring tasks…</source>
        <translation>Tugas &amp;berulang…</translation>
    </message>
    <message>
        <source>&amp;Templates…</source>
        <translation>&amp;Templat…</translation>
    </message>
    <message>
        <source>Active {count}</source>
        <translation>Aktif {count}</translation>
    </message>
    <message>
        <source>Import from &amp;GitLab…</source>
        <translation>Impor dari &amp;GitLab…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Lainnya</translation>
    </message>
    <message>
        <source>Not scheduled {count}</source>
        <translation>Belum dijadwalkan {count}</translation>
    </message>
    <message>
        <source>Search tasks</source>
        <translation>Cari tugas</translation>
    </message>
    <message>
        <source>Sort the week</source>
        <translation>Pilah minggu</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.tasks.tree</name>
    <message>
        <source>Tasks by project</source>
        <translation>Tugas per proyek</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.today.bands</name>
    <message>
        <source>Core hours</source>
        <translation>Jam inti</translation>
    </message>
    <message>
        <source>No meetings</source>
        <translation>Tanpa rapat</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.today.block_words</name>
    <message>
        <source>Flow {value}, edited</source>
        <translation>Flow {value}, disunting</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Daring</translation>
    </message>
    <message>
        <source>Short break {span}</source>
        <translation>Rehat {span}</translation>
    </message>
    <message>
        <source>Switch to {project}</source>
        <translation>Pindah ke {project}</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>disunting</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>tidak digeser</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>sejak {time}</translation>
    </message>
    <message numerus="yes">
        <source>{count} people</source>
        <translation><numerusform>{count} orang</numerusform></translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>{time} lagi</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.today.blocks</name>
    <message>
        <source>Rest {time}</source>
        <translation>Rehat {time}</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.today.dropping</name>
    <message>
        <source>Skip this time</source>
        <translation>Lewati kali ini</translation>
    </message>
    <message>
        <source>{title} is skipped this time</source>
        <translation>{title} dilewati kali ini</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.today.figures</name>
    <message>
        <source>Focus</source>
        <translation>Fokus</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Rapat</translation>
    </message>
    <message>
        <source>Overtime</source>
        <translation>Lembur</translation>
    </message>
    <message>
        <source>Working hours</source>
        <translation>Jam kerja</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.today.focus_card</name>
    <message>
        <source>A block that you start is shown here.</source>
        <translation>Blok yang Anda mulai tampil di sini.</translation>
    </message>
    <message>
        <source>Break until {time}</source>
        <translation>Rehat sampai {time}</translation>
    </message>
    <message>
        <source>End the break</source>
        <translation>Akhiri rehat</translation>
    </message>
    <message>
        <source>Take a break</source>
        <translation>Ambil rehat</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.today.focus_words</name>
    <message>
        <source>Break, {time} left until {end}</source>
        <translation>Rehat, {time} lagi sampai {end}</translation>
    </message>
    <message>
        <source>Paused since {time}</source>
        <translation>Dijeda sejak {time}</translation>
    </message>
    <message>
        <source>Started at {time}</source>
        <translation>Mulai {time}</translation>
    </message>
    <message>
        <source>minute left</source>
        <translation>menit lagi</translation>
    </message>
    <message>
        <source>minutes left</source>
        <translation>menit lagi</translation>
    </message>
    <message>
        <source>minutes worked</source>
        <translation>menit berjalan</translation>
    </message>
    <message>
        <source>seconds left</source>
        <translation>detik lagi</translation>
    </message>
    <message>
        <source>{project}, paused since {time}</source>
        <translation>{project}, dijeda sejak {time}</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.today.header</name>
    <message>
        <source>&amp;Import calendar…</source>
        <translation>&amp;Impor kalender…</translation>
    </message>
    <message>
        <source>A&amp;way…</source>
        <translation>&amp;Tidak di tempat…</translation>
    </message>
    <message>
        <source>Add &amp;meeting…</source>
        <translation>Tambah &amp;rapat…</translation>
    </message>
    <message>
        <source>All day: {titles}</source>
        <translation>Sepanjang hari: {titles}</translation>
    </message>
    <message>
        <source>Day after</source>
        <translation>Hari berikutnya</translation>
    </message>
    <message>
        <source>Day before</source>
        <translation>Hari sebelumnya</translation>
    </message>
    <message>
        <source>Looking for a better plan…</source>
        <translation>Mencari rencana yang lebih baik…</translation>
    </message>
    <message>
        <source>More for this day</source>
        <translation>Lainnya untuk hari ini</translation>
    </message>
    <message>
        <source>Plan this day anew</source>
        <translation>Susun ulang hari ini</translation>
    </message>
    <message>
        <source>Replan</source>
        <translation>Rencanakan ulang</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.today.next_card</name>
    <message>
        <source>Next</source>
        <translation>Berikutnya</translation>
    </message>
    <message>
        <source>Nothing more today.</source>
        <translation>Tidak ada lagi hari ini.</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.today.notes</name>
    <message>
        <source>Why here</source>
        <translation>Kenapa di sini</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.today.popover</name>
    <message>
        <source>Invited by {name}</source>
        <translation>Diundang oleh {name}</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Paku</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Lepas paku</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.today.side</name>
    <message>
        <source>Local and encrypted.</source>
        <translation>Lokal dan terenkripsi.</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.today.states</name>
    <message>
        <source>A free day</source>
        <translation>Hari libur</translation>
    </message>
    <message>
        <source>Add tasks, then plan this day.</source>
        <translation>Tambahkan tugas, lalu susun hari ini.</translation>
    </message>
    <message>
        <source>Focus {time} on this day.</source>
        <translation>Fokus {time} hari ini.</translation>
    </message>
    <message>
        <source>Nothing is planned yet</source>
        <translation>Belum ada yang direncanakan</translation>
    </message>
    <message>
        <source>Plan this day</source>
        <translation>Susun hari ini</translation>
    </message>
    <message>
        <source>Planning the day…</source>
        <translation>Menyusun hari ini…</translation>
    </message>
    <message>
        <source>See tasks</source>
        <translation>Lihat tugas</translation>
    </message>
    <message>
        <source>See {day}</source>
        <translation>Lihat {day}</translation>
    </message>
    <message>
        <source>There are no work blocks on this day.</source>
        <translation>Tidak ada blok kerja hari ini.</translation>
    </message>
    <message>
        <source>There is no gap for a block. Tasks go to the days after.</source>
        <translation>Tidak ada sela untuk satu blok. Tugas pindah ke hari berikutnya.</translation>
    </message>
    <message>
        <source>This day has no plan yet</source>
        <translation>Hari ini belum disusun</translation>
    </message>
    <message>
        <source>This day is full of meetings</source>
        <translation>Hari ini penuh rapat</translation>
    </message>
    <message>
        <source>Until {day}, {time}.</source>
        <translation>Sampai {day}, {time}.</translation>
    </message>
    <message>
        <source>Working hours are over</source>
        <translation>Jam kerja selesai</translation>
    </message>
    <message>
        <source>Your tasks are ready to be placed.</source>
        <translation>Tugas Anda siap ditempatkan.</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.today.steps</name>
    <message>
        <source>The block is finished.</source>
        <translation>Blok selesai.</translation>
    </message>
    <message>
        <source>The whole task is done</source>
        <translation>Tugasnya juga selesai</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.today.timeline</name>
    <message>
        <source>Timeline</source>
        <translation>Garis waktu</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.today.unplaced_card</name>
    <message>
        <source>Everything fits.</source>
        <translation>Semua muat.</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.tray</name>
    <message>
        <source>&amp;Quit</source>
        <translation>K&amp;eluar</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.tray_menu</name>
    <message>
        <source>&amp;End the break</source>
        <translation>&amp;Akhiri rehat</translation>
    </message>
    <message>
        <source>&amp;Log interruption</source>
        <translation>&amp;Catat gangguan</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.triage.task_piles</name>
    <message>
        <source>Backlog</source>
        <translation>Daftar tunggu</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Sisa</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Kepentingan</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.triage.triage_dialog</name>
    <message>
        <source>&amp;Take in</source>
        <translation>&amp;Ambil</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Buang</translation>
    </message>
    <message>
        <source>Plan the week</source>
        <translation>Susun minggu</translation>
    </message>
    <message>
        <source>Put &amp;off</source>
        <translation>&amp;Tunda</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>Diambil</translation>
    </message>
    <message>
        <source>The backlog is empty. Nothing waits for this week.</source>
        <translation>Tidak ada tugas yang menunggu minggu ini.</translation>
    </message>
    <message>
        <source>Week after</source>
        <translation>Minggu berikutnya</translation>
    </message>
    <message>
        <source>Week before</source>
        <translation>Minggu sebelumnya</translation>
    </message>
    <message>
        <source>{what}: {count} tasks</source>
        <translation>{what}: {count} tugas</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.vault_dialogs.code_page</name>
    <message>
        <source>Continue</source>
        <translation>Lanjut</translation>
    </message>
    <message>
        <source>I have kept the recovery code</source>
        <translation>Saya sudah menyimpan kode pemulihan</translation>
    </message>
    <message>
        <source>It opens your data when nothing else does. It is shown only this once, and nobody can find it again for you.</source>
        <translation>Kode ini membuka data Anda bila cara lain gagal. Hanya ditampilkan kali ini, dan tidak ada yang dapat mencarikannya lagi.</translation>
    </message>
    <message>
        <source>Write down the recovery code</source>
        <translation>Catat kode pemulihan</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.vault_dialogs.making_pages</name>
    <message>
        <source>Choose a passphrase</source>
        <translation>Pilih sandi</translation>
    </message>
    <message>
        <source>FocusDesk keeps tasks, plans and ratings in an encrypted vault. It needs no account and sends nothing.</source>
        <translation>FocusDesk menyimpan tugas, rencana, dan nilai di brankas terenkripsi. Tanpa akun, tidak ada yang dikirim.</translation>
    </message>
    <message>
        <source>Make the vault</source>
        <translation>Buat brankas</translation>
    </message>
    <message>
        <source>Making the vault…</source>
        <translation>Membuat brankas…</translation>
    </message>
    <message>
        <source>The key goes into the system keyring. In case it is ever lost, a recovery code is shown next.</source>
        <translation>Kuncinya disimpan di gantungan kunci sistem. Untuk berjaga-jaga bila hilang, kode pemulihan ditampilkan setelah ini.</translation>
    </message>
    <message>
        <source>The passphrase is asked each time FocusDesk opens.</source>
        <translation>Sandi diminta setiap kali FocusDesk dibuka.</translation>
    </message>
    <message>
        <source>Use a passphrase</source>
        <translation>Pakai sandi</translation>
    </message>
    <message>
        <source>Use at least {count} characters.</source>
        <translation>Pakai paling sedikit {count} huruf.</translation>
    </message>
    <message>
        <source>Waiting for the system keyring. It may ask for its own password.</source>
        <translation>Menunggu gantungan kunci sistem. Mungkin sandinya sendiri diminta.</translation>
    </message>
    <message>
        <source>Your data, encrypted on this device</source>
        <translation>Data Anda, terenkripsi di perangkat ini</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.vault_dialogs.new_vault</name>
    <message>
        <source>There is no system keyring to use. The passphrase is asked each time FocusDesk opens.</source>
        <translation>Gantungan kunci sistem tidak ada. Sandi diminta setiap kali FocusDesk dibuka.</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.vault_dialogs.trouble</name>
    <message>
        <source>Open the data folder</source>
        <translation>Buka folder data</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Coba lagi</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.vault_dialogs.unlock</name>
    <message>
        <source>Enter the recovery code. Your data stays on this device.</source>
        <translation>Masukkan kode pemulihan. Data tetap di perangkat ini.</translation>
    </message>
    <message>
        <source>Keep the key in the system keyring</source>
        <translation>Simpan kunci di gantungan kunci sistem</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Membuka…</translation>
    </message>
    <message>
        <source>Passphrase or recovery code</source>
        <translation>Sandi atau kode pemulihan</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Kode pemulihan</translation>
    </message>
    <message>
        <source>Show what I type</source>
        <translation>Tampilkan yang saya ketik</translation>
    </message>
    <message>
        <source>Type it first.</source>
        <translation>Ketik dahulu.</translation>
    </message>
    <message>
        <source>Waiting for the system keyring. You can use the recovery code meanwhile.</source>
        <translation>Menunggu gantungan kunci sistem. Sambil menunggu, kode pemulihan bisa dipakai.</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.week.attention_card</name>
    <message>
        <source>Nothing needs attention.</source>
        <translation>Tidak ada yang perlu dilihat.</translation>
    </message>
    <message numerus="yes">
        <source>{count} things</source>
        <translation><numerusform>{count} hal</numerusform></translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.week.figures</name>
    <message>
        <source>No-meeting windows kept</source>
        <translation>Waktu tanpa rapat utuh</translation>
    </message>
    <message>
        <source>of {count}</source>
        <translation>dari {count}</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.week.head</name>
    <message>
        <source>Open this day on the Today page.</source>
        <translation>Buka tanggal ini di halaman Hari ini.</translation>
    </message>
    <message>
        <source>This day is over.</source>
        <translation>Tanggal ini sudah lewat.</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.week.header</name>
    <message>
        <source>Replan this week</source>
        <translation>Rencanakan ulang minggu ini</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Minggu ini</translation>
    </message>
    <message>
        <source>This week is over.</source>
        <translation>Minggu ini sudah lewat.</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.week.overload_bar</name>
    <message>
        <source>Copy a message</source>
        <translation>Salin kalimat</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.week.page</name>
    <message>
        <source>Copied. Paste it where you write to the others.</source>
        <translation>Tersalin. Tempelkan di tempat Anda biasa menulis kepada mereka.</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.week.share_card</name>
    <message>
        <source>No project has time in this week.</source>
        <translation>Belum ada waktu proyek di minggu ini.</translation>
    </message>
    <message>
        <source>target {time}</source>
        <translation>target {time}</translation>
    </message>
    <message>
        <source>your target</source>
        <translation>target Anda</translation>
    </message>
</context>
<context>
    <name>focusdesk.ui.week.states</name>
    <message>
        <source>A free week</source>
        <translation>Minggu libur</translation>
    </message>
    <message>
        <source>Add tasks, then plan this week.</source>
        <translation>Tambahkan tugas, lalu susun minggu ini.</translation>
    </message>
    <message>
        <source>No block lies in this week</source>
        <translation>Tidak ada blok di minggu ini</translation>
    </message>
    <message>
        <source>Plan this week</source>
        <translation>Susun minggu ini</translation>
    </message>
    <message>
        <source>Planning the week…</source>
        <translation>Menyusun minggu ini…</translation>
    </message>
    <message>
        <source>Plans reach two weeks ahead.</source>
        <translation>Rencana disusun sampai dua minggu ke depan.</translation>
    </message>
    <message>
        <source>See the week after</source>
        <translation>Lihat minggu berikutnya</translation>
    </message>
    <message>
        <source>There are no working days in this week.</source>
        <translation>Tidak ada hari kerja di minggu ini.</translation>
    </message>
    <message>
        <source>This week has no plan yet</source>
        <translation>Minggu ini belum punya rencana</translation>
    </message>
    <message>
        <source>This week was not planned</source>
        <translation>Minggu ini tidak direncanakan</translation>
    </message>
    <message>
        <source>What could be placed lies in other weeks.</source>
        <translation>Yang bisa ditempatkan ada di minggu lain.</translation>
    </message>
</context>
</TS>
